// The build without the HTML parser, which reads the live page: what the engine
// takes of its glue, by name, so that the rest is left out of what ships.

import {
  __wbg_reset_state,
  initSync,
  summarize,
  summarizeArticle,
  summarizeElement,
} from "./glue/lean.js";

export const lean = {
  initSync,
  reset: __wbg_reset_state,
  summarize,
  summarizeArticle,
  summarizeElement,
};
