// The custom element: `<meridian-explorer>` on somebody's page, each with an instance of the program in a shadow root of its
// own. Above this the build writes the site's address (`SITE`), where the files are (`FILES`), what is said (`WORDS`), parts.js, and
// `program(host)`: wasm-bindgen's glue in a function, so that each call gives a program that finds this `host`. docs/EMBEDDING.md has the attributes and events.

const FILTER = ["q", "story", "place", "speaker", "kind", "country", "topic", "extent", "from", "to", "at", "sort", "group"];
const PARTS = ["masthead", "toolbar", "card", "map", "detail", "places", "timeline", "facets", "quote", "notices", "footer", "whole"];

const elements = new Set();

async function good(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** The rules in pixels: a page may have set its own root size, which `rem` would follow; a reader's own is kept. */
async function styled(size) {
  const response = await good(SITE + FILES.style);
  const css = (await response.text()).replace(/(\d*\.?\d+)rem\b/g, (_, count) => `${Number((count * size).toFixed(3))}px`);
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return (shadow) => { shadow.adoptedStyleSheets = [sheet]; };
  } catch {
    // Firefox before 101. The page's policy must allow inline rules there.
    return (shadow) => shadow.prepend(Object.assign(document.createElement("style"), { textContent: css }));
  }
}

/** One download for all elements of a page, begun by the first; tried again by the next one where it failed. */
const shared = new Map();
function once(name, make) {
  if (!shared.has(name)) {
    const made = make();
    shared.set(name, made);
    made.catch(() => shared.delete(name));
  }
  return shared.get(name);
}

/** The site's pack, or another of the site or of the page around; from elsewhere none is read. */
async function packOf(address) {
  const url = new URL(address ?? SITE + FILES.pack, document.baseURI);
  if (![new URL(SITE).origin, location.origin].includes(url.origin)) throw new Error(`${url}: a pack from elsewhere`);
  return (await good(url.href)).text();
}

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
  /** Sees what comes later, for the names of parts. */
  #arrivals;

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).append(document.createElement("slot"));
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
    for (const name of FILTER) if (this.hasAttribute(name)) state.set(name, this.getAttribute(name));
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
    this.shadowRoot.append(probe);
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
      const pack = this.getAttribute("pack");
      const [module, style, text] = await Promise.all([
        once("program", async () => compiled(await fetch(SITE + FILES.wasm))),
        once(`style ${size}`, () => styled(size)),
        once(`pack ${pack}`, () => packOf(pack)),
        // Nothing printed holds their place.
        sendForParts(),
      ]);
      if (turn !== this.#turn) return;
      style(this.shadowRoot);
      this.#stop();
      const { begin, end } = program(this.#host(text, turn));
      await begin({ module_or_path: module });
      if (turn !== this.#turn) {
        end();
        return;
      }
      this.#destroy = end;
      this.#watchParts();
    } catch (reason) {
      if (turn === this.#turn) this.fail(reason);
    }
  }

  /** What the program asks: src/platform/host.rs gives the contract. */
  #host(pack, turn) {
    const element = this;
    const shadow = this.shadowRoot;
    this.#changes = new EventTarget();
    const app = Object.assign(document.createElement("div"), { id: "app", lang: JSON.parse(pack).lang, dir: WORDS.dir });
    shadow.append(app);
    return {
      root: shadow,
      changes: element.#changes,
      // Asked for first thing: what stands between the tags gives way in the same moment.
      get pack() {
        shadow.querySelector("slot").hidden = true;
        return pack;
      },
      abridged: false,
      basemap: SITE + FILES.basemap,
      address: SITE,
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

  #dispatch(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  /** The way to the whole page, which has what an element does not: paper, files to keep. */
  #whole() {
    const link = Object.assign(document.createElement("a"), { target: "_blank", rel: "noopener", textContent: WORDS.whole });
    const aim = () => { link.href = this.#narrowed() ? `${SITE}#${this.#narrowed()}` : SITE; };
    aim();
    link.addEventListener("pointerdown", aim);
    link.addEventListener("focus", aim);
    const place = Object.assign(document.createElement("nav"), { className: "whole" });
    place.setAttribute("aria-label", WORDS.whole);
    place.append(link);
    this.shadowRoot.querySelector("#app").append(place);
  }

  /** Names for `::part`, also of what comes later. */
  #watchParts() {
    const mark = () => {
      for (const name of PARTS) {
        for (const node of this.shadowRoot.querySelectorAll(`.${name}:not([part])`)) node.setAttribute("part", name);
      }
    };
    mark();
    // Another pack begins anew in the same shadow root, which is watched once.
    this.#arrivals?.disconnect();
    this.#arrivals = new MutationObserver(mark);
    this.#arrivals.observe(this.shadowRoot, { childList: true, subtree: true });
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
    for (const node of this.shadowRoot.querySelectorAll("#app")) node.remove();
    this.shadowRoot.querySelector("slot").hidden = false;
  }

  /** Taken out of the page: what was begun ends. Its state stays, for when it is put back. */
  #end() {
    this.#turn += 1;
    this.#begun = false;
    this.#stop();
    this.dataset.meridian = "static";
  }

  /** The program failed. */
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

addEventListener("hashchange", () => {
  for (const element of elements) element.follow();
});

// A trap ends an instance for good, and does not say whose it was.
addEventListener("error", ({ error }) => {
  if (!(error instanceof WebAssembly.RuntimeError) || !String(error.stack).includes(import.meta.url)) return;
  for (const element of elements) element.fail(error);
});

if (!customElements.get("meridian-explorer")) customElements.define("meridian-explorer", MeridianExplorer);
