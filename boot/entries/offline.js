// What the row "Keep for offline" loads.

import { keepForOffline } from "../offline.js";

keepForOffline();
