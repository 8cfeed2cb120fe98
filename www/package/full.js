// The build with the HTML parser: what the engine takes of its glue, by name, so
// that the rest is left out of what ships.

import {
  __wbg_reset_state,
  extract,
  initSync,
  summarize,
  summarizeArticle,
  summarizeHtml,
} from "./glue/full.js";

export const full = {
  initSync,
  reset: __wbg_reset_state,
  summarize,
  summarizeArticle,
  summarizeHtml,
  extract,
};
