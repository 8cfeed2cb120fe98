// The worker: a module worker's entry.

import * as glue from "./glue/full.js";
import { serve } from "./serve.js";

serve(self, glue);
