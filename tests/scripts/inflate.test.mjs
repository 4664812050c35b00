// What the single file holds is unpacked to the byte.

import assert from "node:assert/strict";
import { test } from "node:test";
import zlib from "node:zlib";
import { inflate } from "../../boot/inflate.js";
import { held, unpacked } from "../../boot/single.js";

const CONTENTS = {
  nothing: Buffer.alloc(0),
  "one byte": Buffer.from("a"),
  "a text that repeats itself": Buffer.from("Meridian, meridian. ".repeat(700)),
  zeros: Buffer.alloc(70_000),
  "every byte": Buffer.from(Array.from({ length: 100_000 }, (_, at) => ((at * at) / 977) % 251)),
};

const PACKED = {
  stored: { level: 0 },
  "of the fixed code": { strategy: zlib.constants.Z_FIXED },
  "of runs": { strategy: zlib.constants.Z_RLE },
  "of no matches": { strategy: zlib.constants.Z_HUFFMAN_ONLY },
  "as small as it gets": { level: 9 },
};

for (const [how, options] of Object.entries(PACKED)) {
  test(`blocks ${how}`, () => {
    for (const [what, content] of Object.entries(CONTENTS)) {
      const bytes = inflate(zlib.deflateRawSync(content, options), content.length);
      assert.ok(content.equals(bytes), what);
    }
  });
}

test("what was cut short or changed is refused", () => {
  const packed = zlib.deflateRawSync(CONTENTS["every byte"]);
  assert.throws(() => inflate(packed.subarray(0, packed.length / 2), 100_000), /damaged data/);
  // A word of no symbol: the code of lengths has one symbol alone, whose word is 0 (RFC 1951, 3.2.7).
  assert.throws(() => inflate(Uint8Array.of(0b00000101, 0, 0b11111111, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff), 1), /damaged data/);
});

test("base64 of it is what stands in the document", () => {
  const content = CONTENTS["every byte"];
  const text = zlib.deflateRawSync(content).toString("base64");
  assert.ok(content.equals(unpacked(text, content.length)));
});

test("an address is answered by the block of that name, another one by 404", async (t) => {
  const block = (file, text) => ({ dataset: { file, size: String(text.length) }, textContent: zlib.deflateRawSync(text).toString("base64") });
  const blocks = [block("meridian.wasm", "program"), block("packs/a.json", "{}")];
  globalThis.document = { querySelectorAll: (css) => (css === "script[data-file]" ? blocks : []) };
  t.after(() => delete globalThis.document);
  assert.equal(await held("packs/a.json").text(), "{}");
  assert.equal(await held("meridian.wasm").text(), "program");
  assert.equal(held("packs/b.json").status, 404);
});
