// The module of the single file, which has in itself what others load.

import { CODE } from "meridian/code";
import { program } from "meridian/program";
import { showFrame } from "../frame.js";
import { offerPaper } from "../paper.js";
import { answerFromBlocks } from "../single.js";
import { start } from "../start.js";

answerFromBlocks();
start(program, CODE);
offerPaper();
showFrame(WORDS);
