// The build for plain text alone: what the engine takes of its glue, by name, so
// that the rest is left out of what ships.

import {
  __wbg_reset_state,
  initSync,
  summarize,
  summarizeArticle,
} from "./glue/plain.js";

export const plain = { initSync, reset: __wbg_reset_state, summarize, summarizeArticle };
