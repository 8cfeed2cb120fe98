// In a browser, in a worker as by default.

import * as nutgraf from "./node_modules/nutgraf/index.js";

import { answers } from "./answers.js";

const requests = await (await fetch("requests.json")).json();
globalThis.results = await answers(nutgraf, requests);
