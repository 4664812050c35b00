// `embed.js`: the custom element in one file, which lies in the root of its site.

import { CODE } from "meridian/code";
import { program } from "meridian/program";
import { defineElement } from "../element.js";

defineElement({ program, code: CODE, files: FILES, words: WORDS, script: import.meta.url });
