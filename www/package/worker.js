// The worker: a module worker's entry.

import { full } from "./full.js";
import { serve } from "./serve.js";

serve(self, full);
