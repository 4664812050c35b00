// What a reader takes along: code to embed, files, citations, pictures. The second program (src/take.rs) makes the texts; the
// markup of the dialogs is drawn by src/views/take. Above this the build writes wasm-bindgen's glue for it, and `TAKE`: the
// files (the program and its integrity, the rules), the markup and what is said.

const [program, integrity, rules] = TAKE.files;

/** The second program with a pack in it, given the pack's text; begun once. */
let compiled;
async function desk(pack) {
  // The site's file, whatever page asks; the single file answers for its own names only.
  const address = rules ? new URL(program, import.meta.url).href : program;
  compiled ??= fetch(address, { integrity }).then(async (response) => {
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return WebAssembly.compile(await response.arrayBuffer());
  });
  await __wbg_init({ module_or_path: await compiled.catch((error) => ((compiled = undefined), Promise.reject(error))) });
  return new Desk(pack);
}

/** What puts the events of a pack where they belong in its timeline: the site's rules know those of the printed pack only. */
async function placed(pack) {
  const texts = (await desk(pack)).timeline();
  return (strip) => {
    for (let at = 0; at < texts.length; at += 3) {
      const part = texts[at] ? strip.querySelector(texts[at]) : strip;
      part?.style.setProperty(texts[at + 1], texts[at + 2]);
    }
  };
}

// Whoever asked for this module on account of a pack that was not printed hears of it: boot/start.js, boot/element.js.
dispatchEvent(new CustomEvent("meridian:desk", { detail: placed }));

const takeRow = document.querySelector("#keep #take");
if (takeRow) {
  const html = document.documentElement;
  const status = takeRow.querySelector("[role=status]");
  const block = document.getElementById("pack").textContent;
  const find = (selector) => document.querySelector(selector);
  const value = (id) => find(`#take-${id}`).value;
  const ticked = (id) => find(`#take-${id}`).checked;
  // Where others reach this page: what the build was told, else where it is.
  const address = find("link[rel=canonical]")?.href ?? location.href.split(/[?#]/)[0].replace(/[^/]*$/, "");
  const reached = /^https?:/.test(address);
  let here;

  /** The whole pack: the printed block leaves out what the page itself does not use. */
  async function whole() {
    if ("pack" in html.dataset) return block;
    const response = await fetch(`packs/${JSON.parse(block).id}.json`);
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response.text();
  }

  /** Rules, program and markup, once. */
  async function prepared() {
    if (here) return here;
    const [made] = await Promise.all([whole().then(desk), bringRules(rules)]);
    if (!find(".take")) {
      const holder = document.createElement("template");
      holder.innerHTML = TAKE.markup;
      document.body.append(holder.content);
      for (const dialog of document.querySelectorAll(".take")) enliven(dialog);
    }
    here = made;
    return here;
  }

  const say = (dialog, sentence) => { dialog.querySelector(".said").textContent = sentence; };

  function enliven(dialog) {
    dialog.querySelector("[data-close]").onclick = () => shut(dialog);
    for (const button of dialog.querySelectorAll("[data-copy]")) {
      button.onclick = () => copy(dialog, dialog.querySelector(`[data-text=${button.dataset.copy}]`));
    }
    dialog.addEventListener("input", () => FILL[dialog.id]());
    for (const button of dialog.querySelectorAll("[data-format]")) button.onclick = () => save(dialog, button.dataset.format);
    for (const button of dialog.querySelectorAll("[data-picture]")) button.onclick = () => draw(dialog, button.dataset.picture);
  }

  /** Onto the clipboard; where a sandbox or an old browser has none, selected. */
  async function copy(dialog, area) {
    try {
      await navigator.clipboard.writeText(area.value);
      say(dialog, TAKE.words.copied);
    } catch {
      area.focus();
      area.select();
      say(dialog, TAKE.words.byHand);
    }
  }

  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  };

  function save(dialog, format) {
    here.narrow(location.hash);
    const file = here.file(format, reached ? address : "", ...today());
    hand(file.name, new Blob([file.content], { type: `${file.mediaType};charset=utf-8` }));
    say(dialog, TAKE.words.saved + file.name);
    file.free();
  }

  /** A quote's picture in the colours that are seen now; a bitmap is drawn from it at its own size. */
  async function draw(dialog, kind) {
    const style = getComputedStyle(html);
    const tokens = ["paper", "ink", "soft", "rule", "story-1", "story-2"].map((name) => colour(style.getPropertyValue(`--${name}`)));
    const id = value("quote");
    const svg = here.picture(id, tokens);
    try {
      hand(`${id}.${kind}`, kind === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await bitmap(svg, 1200, 630, tokens[0]));
      say(dialog, `${TAKE.words.saved}${id}.${kind}`);
    } catch (error) {
      console.warn("Meridian cannot draw the quote:", error);
      say(dialog, TAKE.words.failed);
    }
  }

  /** A token as a colour that a drawing of its own understands. */
  function colour(token) {
    const probe = document.createElement("span");
    probe.style.color = token;
    document.body.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  }

  const FILL = {
    "take-embed"() {
      const dialog = find("#take-embed");
      find(".take-with-address").hidden = !reached;
      find(".take-without-address").hidden = reached;
      if (!reached) return;
      const [view, id = ""] = value("what").split(":");
      const own = ticked("own");
      find("#take-accent").disabled = !own;
      const state = ticked("filter") ? location.hash.slice(1) : "";
      const height = Math.min(5000, Math.max(100, Math.round(Number(value("pixels"))) || 600));
      const snippet = (kind) =>
        here.snippet(kind, address, view, id, value("theme"), own ? value("accent") : "", height, value("height") === "followed", state);
      for (const area of dialog.querySelectorAll("[data-text]")) area.value = snippet(area.dataset.text);
      const frame = dialog.querySelector("iframe");
      // Where it is: a copy that has not been put where the build was told shows itself all the same.
      const shown = new URL(snippet("address").slice(address.length), location.href.split(/[?#]/)[0].replace(/[^/]*$/, "")).href;
      if (frame.src !== shown) frame.src = shown;
      frame.width = value("width");
      frame.height = height;
    },
    "take-export"() {
      const shown = here.narrow(location.hash);
      find("#take-shown").textContent = find("#take-shown").dataset.sentence.replace("{}", shown);
      // A table without a row would come without its credit.
      for (const button of document.querySelectorAll("[data-format^=quotes]")) button.disabled = shown === 0;
    },
    "take-cite"() {
      for (const area of document.querySelectorAll("#take-cite [data-text]")) {
        area.value = here.cite(area.dataset.text, value("quote"), reached ? address : "", ...today());
      }
    },
  };

  addEventListener("message", ({ source, data }) => {
    const frame = find("#take-embed iframe");
    if (source !== frame?.contentWindow || value("height") !== "followed") return;
    const height = data?.["datawrapper-height"]?.meridian;
    if (height) frame.height = height;
  });

  let opener;
  function shut(dialog) {
    if (dialog.close) dialog.close();
    else {
      dialog.removeAttribute("open");
      opener?.focus();
    }
  }

  /** Whoever has chosen a quote on the page wants to cite that one. */
  function citeChosen() {
    const chosen = new URLSearchParams(location.hash.slice(1)).get("at")?.split("quote:")[1];
    const option = [...find("#take-quote").options].find(({ value }) => value === chosen);
    if (option) option.selected = true;
  }

  async function open(name) {
    status.textContent = TAKE.words.busy;
    opener = document.activeElement;
    try {
      await prepared();
    } catch (error) {
      console.warn("Meridian cannot take anything along:", error);
      status.textContent = TAKE.words.failed;
      return;
    }
    status.textContent = "";
    const dialog = find(`#take-${name}`);
    say(dialog, "");
    if (name === "cite") citeChosen();
    FILL[dialog.id]();
    if (dialog.showModal) dialog.showModal();
    else {
      dialog.setAttribute("open", "");
      dialog.querySelector("[data-close]").focus();
    }
  }

  const press = () => {
    const { pressed } = takeRow.dataset;
    if (pressed) open(pressed);
  };
  for (const button of takeRow.querySelectorAll("button")) button.onclick = () => open(button.dataset.action);
  takeRow.hidden = false;
  press();
}
