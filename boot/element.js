// The custom element: `<meridian-explorer>` on somebody's page, each with an instance of the program in a shadow root of its
// own. docs/EMBEDDING.md has the attributes and events.

import { all, one, wayToWhole } from "./dom.js";
import { fetchStyle, once } from "./fetched.js";
import { linker } from "./link.js";
import { nameParts } from "./named_parts.js";
import { fetchPack } from "./pack.js";
import { compiled, partLoader } from "./parts.js";

/** @import { Code, Files, Host, Parts, Program, Words } from "./types.d.ts" */

const FILTER = ["q", "story", "place", "speaker", "kind", "country", "topic", "extent", "from", "to", "at", "sort", "group"];

/** @type {Set<MeridianExplorer>} */
const elements = new Set();

/** @type {{ program: Program, files: Files, words: Words, site: string, parts: Parts }} */
let kit;

class MeridianExplorer extends HTMLElement {
  static get observedAttributes() {
    return [...FILTER, "view", "item-id", "pack"];
  }

  /** Where this program hears of changes from outside; the one before hears no more. */
  #changes = new EventTarget();
  #state = "";
  /** Counts what was begun, so that what comes late for another pack is dropped. */
  #turn = 0;
  /** Whether what the markup asks for was read. */
  #settled = false;
  /** Whether a program runs, or is on its way. */
  #begun = false;
  /** Ends the program that runs. */
  #destroy = () => {};
  /** Sees what comes later, for the names of parts. @type {MutationObserver | undefined} */
  #arrivals;
  #shadow = this.attachShadow({ mode: "open" });

  constructor() {
    super();
    this.#shadow.append(document.createElement("slot"));
  }

  connectedCallback() {
    elements.add(this);
    // Only moved.
    if (this.#begun) return;
    if (!this.#settled) this.#state = this.#asked();
    this.#settled = true;
    this.#start();
  }

  disconnectedCallback() {
    elements.delete(this);
    // One that is only moved comes back in the same task, and goes on.
    setTimeout(() => {
      if (!this.isConnected) this.#end();
    });
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (!this.#settled || before === now) return;
    this.#state = this.#asked();
    if (name === "pack" && this.isConnected) this.#start();
    // When it is put back.
    else if (name === "pack") this.#begun = false;
    else this.#changes.dispatchEvent(new Event("hashchange"));
  }

  /** The fragment state as it stands, without `#`; it can be set. */
  get state() {
    return this.#state;
  }

  set state(fragment) {
    this.#state = String(fragment).replace(/^#/, "");
    this.#changes.dispatchEvent(new Event("hashchange"));
  }

  /** `static` until the program runs, then `ready`, or `failed`. */
  get status() {
    return this.dataset.meridian ?? "static";
  }

  /** What the markup asks for. */
  #asked() {
    const state = new URLSearchParams(this.hasAttribute("sync-url") ? location.hash.slice(1) : "");
    for (const name of FILTER) {
      const value = this.getAttribute(name);
      if (value !== null) state.set(name, value);
    }
    return state.toString();
  }

  /** One story or one quote is the choice of the page around. */
  #narrowed() {
    const id = encodeURIComponent(this.getAttribute("item-id") ?? "");
    if (this.getAttribute("view") === "quote") return `at=quote:${id}`;
    return this.getAttribute("view") === "story" ? `${this.#state}&story=${id}` : this.#state;
  }

  /** The reader's own size of letters, pixels. */
  #size() {
    const probe = document.createElement("span");
    probe.style.fontSize = "medium";
    this.#shadow.append(probe);
    const size = parseFloat(getComputedStyle(probe).fontSize) || 16;
    probe.remove();
    return size;
  }

  async #start() {
    this.#turn += 1;
    const turn = this.#turn;
    this.#begun = true;
    this.dataset.meridian = "static";
    try {
      const size = this.#size();
      const { program, files, parts, site } = kit;
      const pack = new URL(this.getAttribute("pack") ?? site + files.pack, document.baseURI).href;
      const [module, style, { text, lang }] = await Promise.all([
        once("program", async () => compiled(await fetch(site + files.wasm))),
        once(`style ${size}`, () => fetchStyle(site + files.style, size)),
        once(`pack ${pack}`, () => fetchPack(pack, new URL(site).origin)),
        // Nothing printed holds their place.
        parts.sendForEarly(),
      ]);
      if (turn !== this.#turn) return;
      style(this.#shadow);
      this.#stop();
      const { begin, end } = program(this.#host(text, lang, turn), linker(parts));
      await begin({ module_or_path: module });
      if (turn !== this.#turn) {
        end();
        return;
      }
      this.#destroy = end;
      this.#arrivals = nameParts(this.#shadow);
    } catch (reason) {
      if (turn === this.#turn) this.fail(reason);
    }
  }

  /**
   * What the program asks: src/platform/host.rs gives the contract.
   * @param {string} pack
   * @param {string} lang
   * @param {number} turn
   * @returns {Host}
   */
  #host(pack, lang, turn) {
    const element = this;
    const { files, site, words } = kit;
    const shadow = this.#shadow;
    this.#changes = new EventTarget();
    const app = Object.assign(document.createElement("div"), { id: "app", lang, dir: words.dir });
    shadow.append(app);
    return {
      root: shadow,
      changes: element.#changes,
      // Asked for first thing: what stands between the tags gives way in the same moment.
      get pack() {
        one("slot", shadow).hidden = true;
        return pack;
      },
      abridged: false,
      basemap: site + files.basemap,
      address: site,
      get fragment() {
        return element.#narrowed();
      },
      write(fragment, entry) {
        // From then on another program has the word.
        if (turn !== element.#turn) return;
        element.#state = fragment;
        if (element.hasAttribute("sync-url")) {
          const url = fragment ? `#${fragment}` : location.pathname + location.search;
          history[entry ? "pushState" : "replaceState"](null, "", url);
        }
        if (element.hasAttribute("report-changes")) element.#dispatch("meridian:change", { state: fragment });
      },
      ready() {
        if (turn !== element.#turn || element.dataset.meridian === "failed") return;
        element.dataset.meridian = "ready";
        element.#whole();
        element.#dispatch("meridian:ready");
      },
    };
  }

  /** @param {string} name @param {unknown} [detail] */
  #dispatch(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  /** The way to the whole page, which has what an element does not: paper, files to keep. */
  #whole() {
    const { site, words } = kit;
    const address = () => (this.#narrowed() ? `${site}#${this.#narrowed()}` : site);
    one("#app", this.#shadow).append(wayToWhole(words.whole, address).place);
  }

  /** Ends the program that runs, and takes away what it drew: what stands between the tags is shown again. */
  #stop() {
    try {
      this.#destroy();
    } catch {
      // It has trapped: nothing of it runs any more.
    }
    this.#destroy = () => {};
    this.#arrivals?.disconnect();
    for (const node of all("#app", this.#shadow)) node.remove();
    one("slot", this.#shadow).hidden = false;
  }

  /** Taken out of the page: what was begun ends. Its state stays, for when it is put back. */
  #end() {
    this.#turn += 1;
    this.#begun = false;
    this.#stop();
    this.dataset.meridian = "static";
  }

  /** The program failed. @param {unknown} reason */
  fail(reason) {
    this.dataset.meridian = "failed";
    this.#turn += 1;
    this.#stop();
    console.warn("Meridian stays static:", reason);
  }

  /** The reader went back or forward. */
  follow() {
    if (!this.hasAttribute("sync-url")) return;
    this.#state = location.hash.slice(1);
    this.#changes.dispatchEvent(new Event("hashchange"));
  }
}

/**
 * @param {{ program: Program, code: Code, files: Files, words: Words, script: string }} given `script` is the address of the file that
 * defines it, which stands in the root of its site
 */
export function defineElement({ program, code, files, words, script }) {
  const site = new URL("./", script).href;
  kit = { program, files, words, site, parts: partLoader(site, code) };

  addEventListener("hashchange", () => {
    for (const element of elements) element.follow();
  });

  // A trap ends an instance for good, and does not say whose it was.
  addEventListener("error", ({ error }) => {
    if (!(error instanceof WebAssembly.RuntimeError) || !String(error.stack).includes(script)) return;
    for (const element of elements) element.fail(error);
  });

  if (!customElements.get("meridian-explorer")) customElements.define("meridian-explorer", MeridianExplorer);
}
