// How a later part is joined to its program.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { linker } from "../../boot/link.js";

/** A program that imports nothing, and one that imports what is not there: it cannot be instantiated. */
const WHOLE = new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
const LACKING = new WebAssembly.Module(
  Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2, 7, 1, 1, 97, 1, 98, 0, 0),
);

/** What the loader gives, in the order in which it was asked. */
let asked = [];
/** What the program was told: callback, data, whether the part came. */
let told = [];

beforeEach(() => {
  asked = [];
  told = [];
});

const exports = () => ({ __indirect_function_table: { get: (callback) => (data, came) => told.push([callback, data, came]) } });
const NEEDS = { later: ["shared", "later"], extras: ["shared", "extras"] };

function link(give) {
  const part = async (name) => {
    asked.push(name);
    return give(name);
  };
  return linker({ needs: NEEDS, part })(exports);
}

async function ended(count) {
  while (told.length < count) await new Promise((done) => setImmediate(done));
}

test("each part is asked for under the name that wasm-split gave it", () => {
  const ways = link(() => WHOLE);
  assert.deepEqual(Object.keys(ways), ["__wasm_split_load_later", "__wasm_split_load_extras"]);
});

test("the program is called back when all that a part needs has come, what it shares once", async () => {
  const ways = link(() => WHOLE);
  ways.__wasm_split_load_later(7, 1);
  ways.__wasm_split_load_extras(8, 2);
  await ended(2);
  assert.deepEqual(told, [[7, 1, true], [8, 2, true]]);
  assert.equal(asked.filter((name) => name === "shared").length, 1);
});

test("what a part shares is instantiated before it", async (t) => {
  const order = [];
  const { instantiate } = WebAssembly;
  const other = new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  WebAssembly.instantiate = async (module) => {
    await new Promise((done) => setImmediate(done));
    order.push(module === other ? "shared" : "own");
  };
  t.after(() => { WebAssembly.instantiate = instantiate; });
  link((name) => (name === "shared" ? other : WHOLE)).__wasm_split_load_later(1, 1);
  await ended(1);
  assert.deepEqual(order, ["shared", "own"]);
});

test("a part that does not come, or cannot be joined, is told as one that did not, and may come the next time", async (t) => {
  t.mock.method(console, "warn", () => {});
  let give = () => { throw new Error("lost"); };
  const ways = link((name) => give(name));
  ways.__wasm_split_load_later(7, 1);
  await ended(1);
  give = (name) => (name === "later" ? LACKING : WHOLE);
  ways.__wasm_split_load_later(7, 2);
  await ended(2);
  give = () => WHOLE;
  ways.__wasm_split_load_later(7, 3);
  await ended(3);
  assert.deepEqual(told, [[7, 1, false], [7, 2, false], [7, 3, true]]);
});

test("each program has its own instances of the parts", async (t) => {
  const instantiate = t.mock.method(WebAssembly, "instantiate");
  const make = linker({ needs: NEEDS, part: async () => WHOLE });
  for (const program of [make(exports), make(exports)]) program.__wasm_split_load_later(7, 1);
  await ended(2);
  assert.equal(instantiate.mock.callCount(), 4);
});
