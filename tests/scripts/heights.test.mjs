// What a page in a frame says to the page around, by the words of each host.

import assert from "node:assert/strict";
import { test } from "node:test";
import { frameOptions, heightTeller } from "../../boot/heights.js";
import { clock } from "./clock.mjs";

const time = clock();

/** A frame of this height, and all that it has said. */
function frame(options = {}) {
  const said = [];
  const state = { height: 640 };
  const teller = heightTeller({
    height: () => state.height,
    address: () => "https://example.org/explorer/?view=map#q=xi",
    visible: () => 400,
    post: (message) => said.push(message),
    ...options,
  });
  return { teller, said, state };
}

const PLAIN = [
  { sentinel: "amp", type: "embed-size", height: 640 },
  { "datawrapper-height": { meridian: 640 } },
  '{"src":"https://example.org/explorer/?view=map","context":"iframe.resize","height":640}',
  { subject: "lti.frameResize", height: 640 },
];

test("the address says who is to be told, and nothing of another form", () => {
  const of = (search, hash = "") => frameOptions({ search, hash });
  assert.deepEqual(of("?childId=pym-1&accent=0a7D0c&pack=packs/a.json", "#q=xi?secret=aB3"), {
    pack: "packs/a.json", accent: "0a7D0c", pym: "pym-1", secret: "aB3",
  });
  const nothing = { pack: null, accent: undefined, pym: undefined, secret: undefined };
  assert.deepEqual(of(""), nothing);
  assert.deepEqual(of("?childId=a%20b&accent=red", "#secret=,"), nothing);
  assert.deepEqual(of(`?childId=${"a".repeat(81)}&accent=0a7d0c00`), nothing);
  assert.equal(of("", "#secret=once").secret, "once");
});

test("a height is told to every host that listens without being asked", () => {
  const { teller, said } = frame();
  teller.tell();
  assert.deepEqual(said, PLAIN);
});

test("it is told once, and again when it is another", () => {
  const { teller, said, state } = frame();
  teller.tell();
  teller.tell();
  assert.equal(said.length, PLAIN.length);
  state.height = 700;
  teller.tell();
  assert.deepEqual(said.at(-1), { subject: "lti.frameResize", height: 700 });
});

test("nothing is told while nothing is drawn, and AMP hears of no height below its least", () => {
  const { teller, said, state } = frame();
  state.height = 0;
  teller.tell();
  assert.deepEqual(said, []);
  state.height = 99;
  teller.tell();
  assert.ok(said.length > 0 && said.every((message) => message.sentinel !== "amp"));
});

test("pym.js and WordPress are told by the names they gave", async () => {
  const { teller, said } = frame({ pym: "story", secret: "aB3" });
  teller.tell();
  assert.equal(said[0], "pymxPYMxstoryxPYMxheightxPYMx640");
  assert.ok(said.some((message) => message.message === "height" && message.value === 640 && message.secret === "aB3"));
  said.length = 0;
  for (const other of ["pymxPYMxotherxPYMxwidthxPYMx300", { message: "ready", secret: "zZ9" }]) teller.hear(other);
  await time.pass(50);
  assert.deepEqual(said, [], "the names are another frame's");
  teller.hear("pymxPYMxstoryxPYMxwidthxPYMx300");
  await time.pass(50);
  assert.equal(said[0], "pymxPYMxstoryxPYMxheightxPYMx640");
  said.length = 0;
  teller.hear({ message: "ready", secret: "aB3" });
  await time.pass(50);
  assert.equal(said[0], "pymxPYMxstoryxPYMxheightxPYMx640");
});

test("however often it is asked in a moment, it answers once", async () => {
  const { teller, said } = frame();
  for (let time = 0; time < 5; time += 1) teller.hear({ sentinel: "amp", type: "frames-init" });
  assert.deepEqual(said, []);
  await time.pass(50);
  assert.deepEqual(said, PLAIN);
  await time.pass(50);
  assert.deepEqual(said, PLAIN);
});

test("hosts that listen only to who answers them are told from then on", async () => {
  const { teller, said, state } = frame();
  teller.greet();
  assert.deepEqual(said.splice(0), [{ sentinel: "amp", type: "embed-ready" }, { context: "h5p", action: "hello" }]);
  teller.hear({ type: "iframe-child-init" });
  teller.hear({ context: "h5p", action: "hello" });
  await time.pass(50);
  const theirs = (height) => [
    { type: "iframe-resized", height },
    { context: "h5p", action: "prepareResize", scrollHeight: height, clientHeight: 400 },
  ];
  assert.deepEqual(said.splice(0).slice(-2), theirs(640));
  state.height = 700;
  teller.tell();
  assert.deepEqual(said.splice(0).slice(-2), theirs(700));
  teller.hear({ context: "h5p", action: "resizePrepared" });
  assert.deepEqual(said, [{ context: "h5p", action: "resize", scrollHeight: 700 }]);
});

test("messages of other shapes change nothing", async () => {
  const { teller, said } = frame();
  for (const message of [null, undefined, 7, "pymxPYMxxPYMxwidthxPYMx3", [], {}, { sentinel: "amp" }, { message: "ready" }, { context: "h5p" }]) {
    teller.hear(message);
  }
  await time.pass(50);
  assert.deepEqual(said, []);
});
