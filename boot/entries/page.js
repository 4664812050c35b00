// The module of the page.

import { CODE } from "meridian/code";
import { program } from "meridian/program";
import { offerPaper } from "../paper.js";
import { offerRows } from "../rows.js";
import { start } from "../start.js";

start(program, CODE);
offerRows(MODULES);
offerPaper();
