// Parts of the program: how each file comes, or does not.

import assert from "node:assert/strict";
import { createHash, webcrypto } from "node:crypto";
import { beforeEach, test } from "node:test";
import { SILENCE, compiled, partLoader } from "../../boot/parts.js";
import { clock } from "./clock.mjs";

globalThis.crypto ??= webcrypto;
const { crypto } = globalThis;
const time = clock();

/** The smallest program there is: magic number and version. */
const PROGRAM = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const integrity = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
const CODE = {
  files: { shared: ["shared-a.wasm", integrity(PROGRAM)], later: ["later-b.wasm", integrity(PROGRAM)], extras: ["extras-c.wasm", integrity(PROGRAM)] },
  needs: { later: ["shared", "later"], extras: ["shared", "extras"] },
  early: ["later"],
};

/** What was asked for, and what answers. */
let asked = [];
let answer;

beforeEach(() => {
  asked = [];
  answer = () => new Response(PROGRAM);
  globalThis.fetch = async (address, options) => {
    asked.push({ address, cache: options.cache, integrity: options.integrity });
    return answer(address, options);
  };
});

/** What an aborted request does: it fails, its body too. */
function silent({ signal }) {
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
}

/** An answer whose bytes come when `send` says so. */
function dripping({ signal }) {
  let control;
  const body = new ReadableStream({ start: (given) => { control = given; } });
  signal.addEventListener("abort", () => control.error(signal.reason));
  return { response: new Response(body), send: (bytes) => control.enqueue(bytes), end: () => control.close() };
}

const settled = (promise) => promise.then((value) => ({ value }), (reason) => ({ reason }));

test("a part is fetched once, however many ask for it", async () => {
  const { part } = partLoader("https://example.org/site/", CODE);
  const [one, other] = await Promise.all([part("later"), part("later")]);
  assert.ok(one instanceof WebAssembly.Module);
  assert.equal(one, other);
  assert.deepEqual(asked.map(({ address }) => address), ["https://example.org/site/later-b.wasm"]);
  assert.equal(time.waiting, 0, "nothing waits for it any more");
});

test("the early parts are sent for with what they share, and whoever waits hears when all have come or failed", async () => {
  answer = (address) => new Response(PROGRAM, { status: address.startsWith("later") ? 404 : 200 });
  const ends = await partLoader("", CODE).sendForEarly();
  assert.deepEqual(asked.map(({ address }) => address), ["shared-a.wasm", "later-b.wasm"]);
  assert.deepEqual(ends.map(({ status }) => status), ["fulfilled", "rejected"]);
});

test("a file of another content is refused", async () => {
  answer = () => new Response(Uint8Array.of(...PROGRAM, 0, 0));
  const { reason } = await settled(partLoader("", CODE).part("later"));
  assert.match(String(reason), /later-b\.wasm: another content/);
});

test("a file that is missing is asked for anew, past what the browser has kept", async () => {
  const { part } = partLoader("", CODE);
  answer = () => new Response(null, { status: 404 });
  assert.match(String((await settled(part("later"))).reason), /later-b\.wasm: 404/);
  answer = () => new Response(PROGRAM);
  assert.ok((await settled(part("later"))).value);
  assert.deepEqual(asked.map(({ cache }) => cache), ["default", "reload"]);
});

test("a line that never answers is given up, and the file asked for anew", async () => {
  const { part } = partLoader("", CODE);
  answer = (_, options) => silent(options);
  let end;
  settled(part("later")).then((how) => { end = how; });
  await time.pass(SILENCE - 1);
  assert.equal(end, undefined, "it may still come");
  await time.pass(1);
  assert.equal(end?.reason?.name, "AbortError");
  answer = () => new Response(PROGRAM);
  assert.ok((await settled(part("later"))).value);
  assert.deepEqual(asked.map(({ cache }) => cache), ["default", "reload"]);
});

test("a line that falls silent in the midst of a file is given up", async () => {
  let line;
  answer = (_, options) => (line = dripping(options)).response;
  let end;
  settled(partLoader("", CODE).part("later")).then((how) => { end = how; });
  await time.pass(SILENCE - 1);
  line.send(PROGRAM.slice(0, 4));
  await time.pass(0);
  await time.pass(SILENCE - 1);
  assert.equal(end, undefined, "the time begins anew with each byte");
  await time.pass(1);
  assert.equal(end?.reason?.name, "AbortError");
});

test("a slow line has all the time it needs, as long as something comes", async () => {
  let line;
  answer = (_, options) => (line = dripping(options)).response;
  const coming = settled(partLoader("", CODE).part("later"));
  await time.pass(0);
  for (const byte of PROGRAM) {
    await time.pass(SILENCE - 1);
    line.send(Uint8Array.of(byte));
    await time.pass(0);
  }
  line.end();
  assert.ok((await coming).value instanceof WebAssembly.Module);
  assert.equal(time.waiting, 0);
});

test("over plain http the browser checks the file, which then has the time of four silences in all", async (t) => {
  Object.defineProperty(globalThis, "crypto", { value: {}, configurable: true, writable: true });
  t.after(() => Object.defineProperty(globalThis, "crypto", { value: crypto, configurable: true, writable: true }));
  const { part } = partLoader("", CODE);
  assert.ok(await part("shared"));
  assert.equal(asked[0].integrity, integrity(PROGRAM));
  let line;
  answer = (_, options) => (line = dripping(options)).response;
  let end;
  settled(part("later")).then((how) => { end = how; });
  await time.pass(4 * SILENCE - 1);
  line.send(PROGRAM.slice(0, 4));
  await time.pass(0);
  assert.equal(end, undefined);
  await time.pass(1);
  assert.equal(end?.reason?.name, "AbortError");
});

test("the first part is compiled under any type, and refused where it is missing", async () => {
  for (const type of ["application/wasm", "application/octet-stream"]) {
    const response = new Response(PROGRAM, { headers: { "content-type": type } });
    assert.ok((await compiled(response)) instanceof WebAssembly.Module, type);
  }
  await assert.rejects(compiled(new Response(PROGRAM, { status: 404 })), /404/);
});
