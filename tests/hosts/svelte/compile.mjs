// Svelte's compiler: `node compile.mjs COMPONENT OUT`.
import { readFileSync, writeFileSync } from "node:fs";
import { compile } from "svelte/compiler";

const [, , component, out] = process.argv;
writeFileSync(out, compile(readFileSync(component, "utf8"), { filename: component }).js.code);
