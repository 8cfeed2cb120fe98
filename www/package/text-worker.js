// The worker of `./text`.

import { lean } from "./lean.js";
import { serve } from "./serve.js";

serve(self, lean);
