/**
 * Sets the engine on its way before the page is: its wasm is most of what has to
 * arrive, and needs none of the page's other modules.
 */
import { warmUp } from "./engine.js";

warmUp();
