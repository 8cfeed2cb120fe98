// The worker of `./text`, and of the page.

import { plain } from "./plain.js";
import { serve } from "./serve.js";

serve(self, plain);
