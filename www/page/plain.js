/** What the engine takes of the glue of the build for plain text. */
import {
  __wbg_reset_state,
  initSync,
  summarize,
  summarizeArticle,
} from "../package/glue/plain.js";

export const plain = { initSync, reset: __wbg_reset_state, summarize, summarizeArticle };
