// In Node and Deno: requests from a file, answers to standard output.

import { readFileSync } from "node:fs";
import process from "node:process";

import * as nutgraf from "nutgraf";

import { answers } from "./answers.js";

const requests = JSON.parse(readFileSync("requests.json", "utf8"));
process.stdout.write(JSON.stringify(await answers(nutgraf, requests)));
