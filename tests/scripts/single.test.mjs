// What the single file holds is answered from its blocks.

import assert from "node:assert/strict";
import { test } from "node:test";
import zlib from "node:zlib";
import { held } from "../../boot/single.js";

const CONTENTS = {
  "packs/a.json": Buffer.from("{}"),
  "nothing.txt": Buffer.alloc(0),
  "meridian.wasm": Buffer.from(Array.from({ length: 100_000 }, (_, at) => ((at * at) / 977) % 251)),
};

/** As the library does it. */
function inflate(packed, { out }) {
  const bytes = zlib.inflateRawSync(packed);
  assert.equal(out.length, bytes.length, "the place is as large as what comes into it");
  out.set(bytes);
  return out;
}

function documentOf(contents) {
  const blocks = Object.entries(contents).map(([file, content]) => ({
    dataset: { file, size: String(content.length) },
    textContent: zlib.deflateRawSync(content).toString("base64"),
  }));
  return { querySelectorAll: (css) => (css === "script[data-file]" ? blocks : []) };
}

test("an address is answered by the block of that name, to the byte", async (t) => {
  globalThis.document = documentOf(CONTENTS);
  t.after(() => delete globalThis.document);
  for (const [file, content] of Object.entries(CONTENTS)) {
    const answer = await held(file, inflate);
    assert.equal(answer.status, 200);
    assert.ok(content.equals(Buffer.from(await answer.arrayBuffer())), file);
  }
});

test("an address that is in no block is answered by 404", async (t) => {
  globalThis.document = documentOf(CONTENTS);
  t.after(() => delete globalThis.document);
  assert.equal((await held("packs/b.json", inflate)).status, 404);
});
