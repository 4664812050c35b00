// Makes a site with the site maker in WebAssembly: node in_wasm.cjs GLUE SHELL PACK LESSON BASE ARCHIVE; LESSON may be empty.

const { readFileSync, writeFileSync } = require("node:fs");

const [glue, shell, pack, lesson, base, archive] = process.argv.slice(2);
const text = (file) => readFileSync(file, "utf8");
const made = require(glue).site(readFileSync(shell), text(pack), lesson ? text(lesson) : undefined, base);
writeFileSync(archive, made);
