// What is fetched besides the program: packs that were not printed, and what elements have in common.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { inPixels, once } from "../../boot/fetched.js";
import { exchangePack, fetchPack } from "../../boot/pack.js";

let asked = [];
const PACK = JSON.stringify({ title: "Rails", lang: "en-GB", stories: [] });

beforeEach(() => {
  asked = [];
  globalThis.location = new URL("https://example.org/explorer/?pack=packs/a.json");
  globalThis.document = { baseURI: location.href, title: "", documentElement: { lang: "" }, getElementById: () => document.block, block: {} };
  globalThis.fetch = async (address) => {
    asked.push(address);
    return address.endsWith(".json") ? new Response(PACK) : new Response("", { status: 404 });
  };
});

test("a pack is found from the page's own place", async () => {
  const { text, title, lang } = await fetchPack("packs/a.json");
  assert.deepEqual(asked, ["https://example.org/explorer/packs/a.json"]);
  assert.deepEqual([text, title, lang], [PACK, "Rails", "en-GB"]);
});

test("a pack from elsewhere is not even asked for, unless it lies with the element's own site", async () => {
  for (const address of ["https://other.example/a.json", "//other.example/a.json", "http://example.org/a.json", "data:application/json,{}"]) {
    await assert.rejects(fetchPack(address), /a pack from elsewhere/, address);
  }
  assert.deepEqual(asked, []);
  await fetchPack("https://other.example/a.json", "https://other.example");
  await assert.rejects(fetchPack("https://third.example/a.json", "https://other.example"), /a pack from elsewhere/);
  assert.deepEqual(asked, ["https://other.example/a.json"]);
});

test("a pack that is missing, or none, is refused with its reason", async () => {
  await assert.rejects(fetchPack("packs/none"), /packs\/none: 404/);
  globalThis.fetch = async () => new Response("<!doctype html>");
  await assert.rejects(fetchPack("packs/a.json"), SyntaxError);
});

test("the pack that takes the place of the printed one is said in the document's head", async () => {
  await exchangePack("packs/a.json");
  assert.deepEqual([document.title, document.documentElement.lang, document.block.textContent], ["Rails", "en-GB", PACK]);
});

test("elements share a download, and the next one tries again where it failed", async () => {
  let times = 0;
  const make = async () => {
    times += 1;
    if (times === 1) throw new Error("lost");
    return times;
  };
  const first = once("file", make);
  assert.equal(once("file", make), first);
  await assert.rejects(first, /lost/);
  assert.equal(await once("file", make), 2);
  assert.equal(await once("file", make), 2);
  assert.equal(await once("another", async () => "own"), "own");
});

test("sizes of the root are written in the reader's own pixels, and nothing else is", () => {
  const css = "p{margin:1.5rem .25rem;width:calc(100% - 2rem);font-size:1em}.rem{--three-rem:0}";
  assert.equal(inPixels(css, 20), "p{margin:30px 5px;width:calc(100% - 40px);font-size:1em}.rem{--three-rem:0}");
  assert.equal(inPixels("a{top:.1rem}", 16), "a{top:1.6px}");
});
