// The module of the single file, which has in itself what others load.

import { inflateSync } from "fflate";
import { CODE } from "meridian/code";
import { program } from "meridian/program";
import { showFrame } from "../frame.js";
import { offerPaper } from "../paper.js";
import { answerFromBlocks } from "../single.js";
import { start } from "../start.js";

// `DecompressionStream` came to Firefox with 113, above the floor.
answerFromBlocks(inflateSync);
start(program, CODE);
offerPaper();
showFrame(WORDS);
