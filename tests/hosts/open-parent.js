import { initialize } from "./npm/open-iframe-resizer.js";
initialize({}, "iframe");
