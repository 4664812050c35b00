// A page in a frame: it shows the one story or quote that was asked for, and tells how high it is. Needs no program.

import { all, wayToWhole } from "./dom.js";
import { frameOptions, heightTeller } from "./heights.js";

/** @import { Words } from "./types.d.ts" */

/** Nothing in a frame depends on the frame's height. */
function height() {
  return Math.ceil(Math.max(document.body.getBoundingClientRect().height, document.body.scrollHeight));
}

/** @param {Words} words */
export function showFrame(words) {
  const root = document.documentElement;
  const narrow = root.dataset.id;
  const { accent, pack, pym, secret } = frameOptions(location);
  /** @param {unknown} message */
  const post = (message) => parent.postMessage(message, "*");

  /** The plain page may be all there is: the view is narrowed in it, and once more when it comes back after a failure. */
  function narrowed() {
    if (!narrow || root.dataset.meridian === "ready") return;
    const { view } = root.dataset;
    for (const quote of all("#wall [data-quote]")) {
      if (view === "quote") quote.classList.toggle("selected", quote.dataset.quote === narrow);
    }
    for (const card of all("#stories [data-story]")) {
      if (view === "story") card.classList.toggle("dimmed", card.dataset.story !== narrow);
    }
  }

  /** The way to the whole page, with what is chosen here. */
  function whole() {
    const { view } = root.dataset;
    const address = () => {
      const state = view === "story" ? `#story=${narrow}` : view === "quote" ? `#at=quote:${narrow}` : location.hash;
      return location.href.split(/[?#]/)[0] + (pack ? `?pack=${encodeURIComponent(pack)}` : "") + state.split("?secret")[0];
    };
    const { place, link } = wayToWhole(words.whole, address);
    link.addEventListener("click", (event) => {
      // WordPress opens links for a frame that may not.
      if (!secret) return;
      event.preventDefault();
      post({ message: "link", value: link.href, secret });
    });
    // Without an origin of its own the frame may be forbidden to open a window, and cannot tell: the address can be copied.
    if (origin === "null") place.append(" ", Object.assign(document.createElement("span"), { textContent: link.href }));
    document.body.append(place);
  }

  if (accent) root.style.setProperty("--selection", `#${accent}`);
  narrowed();
  new MutationObserver(narrowed).observe(root, { attributes: true, attributeFilter: ["data-meridian"] });
  if (document.getElementById("app") && ("framed" in root.dataset || (root.dataset.view ?? "all") !== "all")) whole();

  if (parent === self) return;
  const teller = heightTeller({ pym, secret, height, address: () => location.href, visible: () => innerHeight, post });
  addEventListener("message", ({ source, data }) => {
    if (source === parent) teller.hear(data);
  });
  teller.greet();
  teller.tell();
  addEventListener("load", teller.tell);
  new ResizeObserver(teller.tell).observe(document.body);
}
