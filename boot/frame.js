// A page in a frame: it tells the page around how high it is, in the words of every host that listens, and shows the one
// story or quote that was asked for. Needs no program. Docs: docs/EMBEDDING.md, "What a frame says".
// The build writes above this what it says to readers: `const WORDS`. The single file has all of this in its module.

const root = document.documentElement;
const query = new URLSearchParams(location.search);
const narrow = root.dataset.id;

// --- What is shown -----------------------------------------------------------------------------------------------------

/** The plain page may be all there is: the view is narrowed in it, and once more when it comes back after a failure. */
function narrowed() {
  if (!narrow || root.dataset.meridian === "ready") return;
  const { view } = root.dataset;
  for (const quote of document.querySelectorAll("#wall [data-quote]")) {
    if (view === "quote") quote.classList.toggle("selected", quote.dataset.quote === narrow);
  }
  for (const card of document.querySelectorAll("#stories [data-story]")) {
    if (view === "story") card.classList.toggle("dimmed", card.dataset.story !== narrow);
  }
}

/** The way to the whole page, with what is chosen here. */
function whole() {
  const place = document.createElement("nav");
  const link = document.createElement("a");
  place.className = "whole";
  place.setAttribute("aria-label", WORDS.whole);
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = WORDS.whole;
  const aim = () => {
    const pack = query.get("pack");
    const state = { story: `#story=${narrow}`, quote: `#at=quote:${narrow}` }[root.dataset.view] ?? location.hash;
    link.href = location.href.split(/[?#]/)[0] + (pack ? `?pack=${encodeURIComponent(pack)}` : "") + state.split("?secret")[0];
    return link.href;
  };
  aim();
  link.addEventListener("pointerdown", aim);
  link.addEventListener("focus", aim);
  link.addEventListener("click", (event) => {
    aim();
    // WordPress opens links for a frame that may not.
    if (!secret) return;
    event.preventDefault();
    post({ message: "link", value: link.href, secret });
  });
  place.append(link);
  // Without an origin of its own the frame may be forbidden to open a window, and cannot tell: the address can be copied.
  if (origin === "null") place.append(" ", Object.assign(document.createElement("span"), { textContent: aim() }));
  document.body.append(place);
}

// --- How high it is ----------------------------------------------------------------------------------------------------

const pym = /^[\w-]{1,80}$/.exec(query.get("childId") ?? "")?.[0];
// WordPress puts it behind whatever fragment the address has.
const secret = /[#?&]secret=(\w{1,40})/.exec(location.hash)?.[1];
// Some hosts listen only to who answers them.
const answers = { h5p: false, open: false };

function post(message) {
  parent.postMessage(message, "*");
}

/** Whole pixels, rounded up; 0 while nothing is drawn. Nothing in a frame depends on the frame's height. */
function height() {
  return Math.ceil(Math.max(document.body.getBoundingClientRect().height, document.body.scrollHeight));
}

const PROTOCOLS = [
  (height) => pym && post(`pymxPYMx${pym}xPYMxheightxPYMx${height}`),
  // AMP refuses less than 100.
  (height) => height >= 100 && post({ sentinel: "amp", type: "embed-size", height }),
  (height) => post({ "datawrapper-height": { meridian: height } }),
  (height) => post(JSON.stringify({ src: location.href.split("#")[0], context: "iframe.resize", height })),
  (height) => secret && post({ message: "height", value: height, secret }),
  (height) => post({ subject: "lti.frameResize", height }),
  (height) => answers.open && post({ type: "iframe-resized", height }),
  (height) => answers.h5p && post({ context: "h5p", action: "prepareResize", scrollHeight: height, clientHeight: innerHeight }),
];

let told = 0;

function tell() {
  const now = height();
  if (!now || now === told) return;
  told = now;
  for (const protocol of PROTOCOLS) protocol(now);
}

let asked = false;

/** Tells again, though nothing has changed. However often it is asked, once in a while is enough. */
function again() {
  if (asked) return;
  asked = true;
  setTimeout(() => {
    asked = false;
    told = 0;
    tell();
  }, 50);
}

/** Messages of the page around: of these shapes, from it, and nothing else. */
function hear({ source, data }) {
  if (source !== parent) return;
  if (typeof data === "string") {
    if (pym && data.startsWith(`pymxPYMx${pym}xPYMxwidthxPYMx`)) again();
    return;
  }
  if (data === null || typeof data !== "object") return;
  if (data.sentinel === "amp" && data.type === "frames-init") again();
  if (secret && data.message === "ready" && data.secret === secret) again();
  if (data.type === "iframe-child-init" || data.type === "iframe-get-child-dimensions") {
    answers.open = true;
    again();
  }
  if (data.context !== "h5p") return;
  if (data.action === "hello") {
    answers.h5p = true;
    again();
  }
  if (data.action === "resizePrepared") post({ context: "h5p", action: "resize", scrollHeight: height() });
}

const accent = /^[0-9a-f]{6}$/i.exec(query.get("accent") ?? "")?.[0];
if (accent) root.style.setProperty("--selection", `#${accent}`);
narrowed();
new MutationObserver(narrowed).observe(root, { attributes: true, attributeFilter: ["data-meridian"] });
if (document.getElementById("app") && ("framed" in root.dataset || (root.dataset.view ?? "all") !== "all")) whole();

if (parent !== self) {
  addEventListener("message", hear);
  post({ sentinel: "amp", type: "embed-ready" });
  post({ context: "h5p", action: "hello" });
  tell();
  addEventListener("load", tell);
  new ResizeObserver(tell).observe(document.body);
}
