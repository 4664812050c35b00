// Parts of the program: how each file comes, or does not.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { beforeEach, test } from "node:test";
import { compiled, partLoader } from "../../boot/parts.js";

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

const settled = (promise) => promise.then((value) => ({ value }), (reason) => ({ reason }));

test("a part is fetched once, however many ask for it", async () => {
  const { part } = partLoader("https://example.org/site/", CODE);
  const [one, other] = await Promise.all([part("later"), part("later")]);
  assert.ok(one instanceof WebAssembly.Module);
  assert.equal(one, other);
  assert.deepEqual(asked.map(({ address }) => address), ["https://example.org/site/later-b.wasm"]);
});

test("the early parts are sent for with what they share, and whoever waits hears when all have come or failed", async () => {
  answer = (address) => new Response(PROGRAM, { status: address.startsWith("later") ? 404 : 200 });
  const ends = await partLoader("", CODE).sendForEarly();
  assert.deepEqual(asked.map(({ address }) => address), ["shared-a.wasm", "later-b.wasm"]);
  assert.deepEqual(ends.map(({ status }) => status), ["fulfilled", "rejected"]);
});

test("a file of another content is refused", async () => {
  await partLoader("", CODE).part("later");
  assert.equal(asked[0].integrity, integrity(PROGRAM), "by the browser");
});

test("a file that is missing is asked for anew, past what the browser has kept", async () => {
  const { part } = partLoader("", CODE);
  answer = () => new Response(null, { status: 404 });
  assert.match(String((await settled(part("later"))).reason), /404/);
  answer = () => new Response(PROGRAM);
  assert.ok((await settled(part("later"))).value);
  assert.deepEqual(asked.map(({ cache }) => cache), ["default", "reload"]);
});

test("the first part is compiled under any type, and refused where it is missing", async () => {
  for (const type of ["application/wasm", "application/octet-stream"]) {
    const response = new Response(PROGRAM, { headers: { "content-type": type } });
    assert.ok((await compiled(response)) instanceof WebAssembly.Module, type);
  }
  await assert.rejects(compiled(new Response(PROGRAM, { status: 404 })), /404/);
});
