// What the program runs in when it is a page of its own: src/platform/host.rs gives the contract.

/** @import { Host } from "./types.d.ts" */

/** @returns {Host} */
export function pageHost() {
  const html = document.documentElement;
  return {
    root: document,
    changes: window,
    get pack() {
      return document.getElementById("pack")?.textContent ?? "";
    },
    get abridged() {
      // What was printed is; another pack (`?pack=`) came whole.
      return !("pack" in html.dataset);
    },
    get basemap() {
      return html.dataset.basemap ?? "";
    },
    get address() {
      // A part of the page in a frame: what is shared is the whole.
      const { framed, view, pack } = html.dataset;
      const whole = location.href.split(/[?#]/)[0];
      if (framed === undefined && !view) return location.href.split("#")[0];
      return pack ? `${whole}?pack=${pack}` : whole;
    },
    get fragment() {
      // One story or one quote is the host's choice, not the reader's: it stands in whatever state the fragment has.
      const { view, id } = html.dataset;
      if (view === "quote") return `at=quote:${id}`;
      return view === "story" ? `${location.hash.slice(1)}&story=${id}` : location.hash;
    },
    write(fragment, entry) {
      // An empty fragment needs the address itself: `#` alone would stay. In a frame the history belongs to the page around.
      const how = entry && parent === self ? "pushState" : "replaceState";
      try {
        history[how](null, "", fragment ? `#${fragment}` : location.href.split("#")[0]);
      } catch {
        // A browser may refuse (an opaque origin, a flood); the page works without.
      }
    },
    ready() {
      // What was begun before the program died may still come.
      if (html.dataset.meridian === "failed") return;
      html.dataset.meridian = "ready";
      document.dispatchEvent(new CustomEvent("meridian:ready", { bubbles: true, composed: true }));
    },
  };
}
