/** The worker that reads plain text. */
import { serve } from "../package/serve.js";
import { plain } from "./plain.js";

serve(self, plain);
