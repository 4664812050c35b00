// The classic script before the first paint: the host's options, and what is sent for.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const SOURCE = readFileSync(new URL("../../boot/boot.js", import.meta.url), "utf8");
const FILES = { wasm: "meridian-a.wasm", wasmIntegrity: "sha384-a", glue: "meridian-b.js", glueIntegrity: "sha384-b", rules: "frame-c.css" };

/** Runs it on a page with this query; gives what stands on the root element, and what was fetched and added to the head. */
function run(search, { framed = false, assembly = {}, modules = true, files = FILES } = {}) {
  const attributes = {};
  const head = [];
  const fetched = [];
  const whenWhole = [];
  const page = {
    location: { search },
    document: {
      documentElement: { setAttribute: (name, value) => { attributes[name] = value; }, hidden: false },
      currentScript: { dataset: files, ...(modules && { noModule: false }) },
      createElement: (tag) => ({ tag }),
      head: { append: (element) => head.push(element) },
    },
    fetch: (address, options) => {
      fetched.push([address, options.integrity]);
      return Promise.resolve();
    },
    addEventListener: (event, then) => { if (event === "DOMContentLoaded") whenWhole.push(then); },
    WebAssembly: assembly,
  };
  page.window = page.self = page;
  page.parent = framed ? {} : page;
  vm.runInNewContext(SOURCE, page);
  return { attributes, head, fetched, html: page.document.documentElement, whole: () => whenWhole.forEach((then) => then()) };
}

test("options of the query stand on the root element, wherever they are in it", () => {
  const { attributes } = run("?theme=dark&view=story&id=first-train&pack=packs%2Fa.json");
  assert.deepEqual(attributes, {
    "data-theme": "dark", "data-view": "story", "data-id": "first-train", "data-pack": "packs%2Fa.json", "data-script": "",
  });
});

test("options of another form, or another name, are none", () => {
  for (const search of ["", "?theme=blue", "?theme=darker", "?view=everything", "?id=A%20b", `?id=${"a".repeat(81)}`, "?pack=", "?mytheme=dark", "?lang=de"]) {
    assert.deepEqual(run(search).attributes, { "data-script": "" }, search);
  }
});

test("the program is sent for with its hash, and its module when the document is whole", () => {
  const { fetched, head, whole, attributes } = run("");
  assert.deepEqual(fetched, [["meridian-a.wasm", "sha384-a"]]);
  assert.deepEqual(head.map(({ tag, rel }) => [tag, rel]), [["link", "modulepreload"]]);
  whole();
  assert.equal(head[1].tag, "script");
  assert.deepEqual([head[1].type, head[1].src, head[1].integrity], ["module", "meridian-b.js", "sha384-b"]);
  head[1].onerror();
  assert.equal(attributes["data-meridian"], "failed");
});

test("below the floor the static page stays as it is", () => {
  for (const old of [{ assembly: null }, { modules: false }]) {
    const { attributes, fetched, head } = run("?theme=dark", old);
    assert.deepEqual(attributes, { "data-theme": "dark" });
    assert.deepEqual([fetched, head], [[], []]);
  }
});

test("the single file sends for nothing", () => {
  const { attributes, fetched, head } = run("?view=map", { files: {} });
  assert.deepEqual(attributes, { "data-view": "map", "data-script": "" });
  assert.deepEqual([fetched, head], [[], []]);
});

test("in a frame, or where not all is shown, nothing is seen before the rules for it are there, or failed to come", () => {
  for (const [search, options] of [["", { framed: true }], ["?view=map", {}], ["?pack=packs/a.json", {}]]) {
    for (const end of ["onload", "onerror"]) {
      const { html, head } = run(search, options);
      const rules = head.find(({ rel }) => rel === "stylesheet");
      assert.equal(rules.href, "frame-c.css");
      assert.equal(html.hidden, true, search);
      rules[end]();
      assert.equal(html.hidden, false, end);
    }
  }
  const { html, head } = run("");
  assert.equal(html.hidden, false);
  assert.ok(head.every(({ rel }) => rel !== "stylesheet"));
});
