// The lesson on a learning platform: where its interface is found, and what is said to it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const SOURCE = readFileSync(new URL("../../boot/scorm/scorm.js", import.meta.url), "utf8");

/** A platform's side of SCORM 1.2, with what it keeps and what was called. */
function platform(kept = {}, initialised = "true") {
  const calls = [];
  return {
    kept,
    calls,
    LMSInitialize: () => (calls.push("initialize"), initialised),
    LMSGetValue: (name) => kept[name] ?? "",
    LMSSetValue: (name, value) => ((kept[name] = value), "true"),
    LMSCommit: () => (calls.push("commit"), "true"),
    LMSFinish: () => (calls.push("finish"), "true"),
  };
}

/** Windows, one in the other, from the outermost; the last is what the package's page is in. */
function nested(...windows) {
  windows.forEach((window, depth) => { window.parent = windows[depth - 1] ?? window; });
  return windows.at(-1);
}

/** Opens the package's page in a window. */
function open(parent, opener) {
  const frame = { src: "meridian.html?report=lesson", contentWindow: {} };
  const listeners = {};
  const posted = [];
  let now = 1_000;
  const page = {
    opener,
    document: { querySelector: () => frame },
    addEventListener: (event, then) => { listeners[event] = then; },
    Date: { now: () => now },
  };
  page.self = page;
  page.parent = parent ?? page;
  if (parent) parent.postMessage = (message) => posted.push(message);
  vm.runInNewContext(SOURCE, page);
  return {
    frame,
    posted,
    says: (data, source = frame.contentWindow) => listeners.message({ source, data }),
    leaves: (after = 0) => {
      now += after;
      listeners.pagehide();
    },
  };
}

test("the interface is found in a window around, however deep", () => {
  const API = platform();
  open(nested({ API }, {}, {}, {}));
  assert.deepEqual(API.calls, ["initialize", "commit"]);
  assert.equal(API.kept["cmi.core.lesson_status"], "incomplete");
});

test("the nearest one counts", () => {
  const [outer, inner] = [platform(), platform()];
  open(nested({ API: outer }, { API: inner }, {}));
  assert.deepEqual([outer.calls.length, inner.calls.length], [0, 2]);
});

test("else it is found in the window that opened this one, or around that", () => {
  const API = platform();
  open(undefined, nested({ API }, {}));
  assert.deepEqual(API.calls, ["initialize", "commit"]);
});

test("a window of another origin, or too many, end the search", () => {
  const closed = { get API() { throw new Error("SecurityError"); } };
  const API = platform();
  open(nested({ API }, closed, {}));
  open(nested({ API }, ...Array.from({ length: 10 }, () => ({}))));
  assert.deepEqual(API.calls, []);
});

test("without a platform, or with one that refuses, the lesson is a page like any", () => {
  const API = platform({}, "false");
  for (const parent of [undefined, nested({ API }, {})]) {
    const page = open(parent);
    page.says({ meridian: "lesson", id: "second-step", done: true });
    page.leaves();
    assert.equal(page.frame.src, "meridian.html?report=lesson");
  }
  assert.deepEqual(API.calls, ["initialize"]);
  assert.deepEqual(API.kept, {});
});

test("it goes on where it was left, and only where that is a step", () => {
  const left = (place) => open(nested({ API: platform({ "cmi.core.lesson_location": place }) }, {})).frame.src;
  assert.equal(left("second-step"), "meridian.html?report=lesson#step=second-step");
  for (const strange of ["", "A step", "\"><script>", "a".repeat(81)]) assert.equal(left(strange), "meridian.html?report=lesson", strange);
});

test("what was finished stays finished", () => {
  for (const status of ["completed", "passed"]) {
    const API = platform({ "cmi.core.lesson_status": status });
    open(nested({ API }, {})).leaves();
    assert.equal(API.kept["cmi.core.lesson_status"], status);
    assert.equal(API.kept["cmi.core.exit"], undefined);
  }
});

test("steps and the end are told to the platform, from the lesson's own frame and of its own form", () => {
  const API = platform();
  const page = open(nested({ API }, {}));
  page.says({ meridian: "lesson", id: "first-step" }, {});
  page.says({ meridian: "other", id: "first-step" });
  page.says(null);
  page.says({ meridian: "lesson", id: 3, done: "yes" });
  assert.equal(API.kept["cmi.core.lesson_location"], undefined);
  page.says({ meridian: "lesson", id: "second-step" });
  assert.equal(API.kept["cmi.core.lesson_location"], "second-step");
  assert.equal(API.kept["cmi.core.lesson_status"], "incomplete");
  page.says({ meridian: "lesson", id: "last-step", done: true });
  assert.equal(API.kept["cmi.core.lesson_status"], "completed");
});

test("leaving ends the session once, with its time, and suspends what is not finished", () => {
  const API = platform();
  const page = open(nested({ API }, {}));
  page.leaves(((27 * 60 + 4) * 60 + 9) * 1_000 + 999);
  page.leaves();
  assert.equal(API.kept["cmi.core.session_time"], "0027:04:09");
  assert.equal(API.kept["cmi.core.exit"], "suspend");
  assert.deepEqual(API.calls.filter((call) => call === "finish"), ["finish"]);
});

test("the platform is asked for room", () => {
  assert.deepEqual(open(nested({ API: platform() }, {})).posted.map((message) => ({ ...message })), [{ subject: "lti.frameResize", height: 800 }]);
});
