// The worker of `./text`.

import * as glue from "./glue/lean.js";
import { serve } from "./serve.js";

serve(self, glue);
