// What a page in a frame, or a part of the page, loads besides.

import { showFrame } from "../frame.js";

showFrame(WORDS);
