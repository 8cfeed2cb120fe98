// The worker of every build: a module worker's entry.

import { serve } from "./serve.js";

serve(self);
