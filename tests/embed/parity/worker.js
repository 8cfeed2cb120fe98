// In workerd: requests in, answers out.

import * as nutgraf from "nutgraf";

import { answers } from "./answers.js";

export default {
  async fetch(request) {
    return Response.json(await answers(nutgraf, await request.json()));
  },
};
