// The end of the module `cargo xtask build` makes: the text above is wasm-bindgen's glue, whose `__wbg_init` starts
// the program. It decides between taking over the static page and mounting afresh, and puts the static page back
// when the program dies. ARCHITECTURE gives the contract with src/main.rs.

const app = document.getElementById("app");

// A clone has no listeners: a dead program's closures cannot be called from it.
const copy = app.cloneNode(true);

/** What hydration walks along: elements, texts and comments in order. Attributes (an opened `<details>`) are free. */
function outline(root) {
  const walker = document.createTreeWalker(root);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode.nodeName, walker.currentNode.nodeValue);
  return nodes.join("\n");
}

/** False where an extension or a translator rewrote the markup, before this module ran or while the program loaded. */
function intact() {
  // Equal nodes are the rule, and the browser compares them much faster than a walk along both does.
  return app.getElementsByTagName("*").length === Number(app.dataset.elements) && (app.isEqualNode(copy) || outline(app) === outline(copy));
}

function fail(reason) {
  if (html.dataset.meridian === "failed") return;
  html.dataset.meridian = "failed";
  // Untouched until the program had its turn: then whoever reads keeps their place.
  if (app.dataset.start) app.replaceWith(copy);
  // What only the program brought to life.
  for (const row of document.querySelectorAll("#take, #picture")) row.hidden = true;
  for (const dialog of document.querySelectorAll("dialog.take")) dialog.remove();
  // What the program had put beside it goes with it.
  for (const part of document.querySelectorAll("#lesson-page, #tour, #gloss")) part.remove();
  for (const state of ["level", "paper", "present", "tour"]) delete html.dataset[state];
  document.getElementById("reload").onclick = (event) => {
    event.preventDefault();
    location.reload();
  };
  console.warn("Meridian stays static:", reason);
}

/** A trap ends the instance for good. Until the page is ready, so does any error that came through this module. */
function fatal(error) {
  const ours = html.dataset.meridian !== "ready" && String(error?.stack).includes(import.meta.url);
  if (ours || error instanceof WebAssembly.RuntimeError) fail(error);
}
addEventListener("error", (event) => fatal(event.error));
addEventListener("unhandledrejection", (event) => fatal(event.reason));

/** Another pack of this site (`?pack=`) takes the place of the one that was printed before the program reads it. */
async function exchange() {
  const address = new URLSearchParams(location.search).get("pack");
  if (!address) return;
  const { origin, href } = new URL(address, location.href);
  if (origin !== new URL(location.href).origin) throw new Error(`${href}: a pack from elsewhere`);
  const response = await fetch(href);
  const text = response.ok ? await response.text() : "";
  const { title, lang } = JSON.parse(text);
  Object.assign(html, { lang });
  document.title = title;
  document.getElementById("pack").textContent = text;
  document.querySelector("[type='application/ld+json']").remove();
}

async function start() {
  const [module] = await Promise.all([window.meridianWasm.then(compiled), exchange()]);
  // Now, when the line is free, and not when the program asks for them: then it would wait.
  const came = sendForParts();
  const whole = () => intact() && !("pack" in html.dataset);
  // Where nothing printed is taken over, nothing holds their place.
  if (!whole()) await came;
  app.dataset.start = whole() ? "hydrate" : "mount";
  await __wbg_init({ module_or_path: module });
}
start().catch(fail);

function bring(src, integrity) {
  const script = Object.assign(document.createElement("script"), { type: "module", crossOrigin: "", integrity, src });
  document.head.append(script);
  return script;
}

// The build says above this where modules are; the single file holds them.
if (MODULES.frame && html.matches("[data-framed], [data-view], [data-pack]")) bring(...MODULES.frame);

// Rows whose modules are loaded when a button of theirs is pressed.
let again = "";
function load(row) {
  if ("loaded" in row.dataset) return;
  row.dataset.loaded = "";
  const [src, integrity] = MODULES[row.id];
  bring(src + again, integrity).onerror = () => {
    // The next press asks again, and under another address: a browser remembers that a module did not come.
    delete row.dataset.loaded;
    again += "?";
    const status = row.querySelector("[role=status]");
    status.textContent = status.dataset.failed;
  };
}

/** Shows a row; its first press brings its module, which finds in `data-pressed` what was pressed and listens from then on. */
function arm(row) {
  for (const button of row.querySelectorAll("button")) {
    button.disabled = false;
    button.onclick = () => {
      row.dataset.pressed = button.dataset.action;
      load(row);
    };
  }
  row.hidden = false;
}

const paper = document.getElementById("paper");
if (paper) {
  paper.querySelector("button").onclick = () => print();
  paper.hidden = false;
}

// Paper cannot be clicked: what is folded away opens, and the map, whose markers stand where its width on the screen puts
// them, is brought to the width of a page by styles.
let shut = [];
addEventListener("beforeprint", () => {
  shut = [...document.querySelectorAll("details:not([open])")];
  for (const details of shut) details.open = true;
  const map = document.getElementById("map-box");
  map?.style.setProperty("--on-screen", map.offsetWidth);
});
addEventListener("afterprint", () => {
  for (const details of shut) details.open = false;
});

// Offline use: nothing is loaded for it, and nothing stored, until its button is pressed, or was at an earlier visit.
const offline = document.getElementById("offline");

async function offer() {
  // Refused where nothing may be stored; then it is not offered.
  const found = await navigator.serviceWorker.getRegistration();
  arm(offline);
  if (found) load(offline);
}

// A sandbox takes the origin away, and what is stored belongs to one.
if (offline && top === self && origin !== "null" && isSecureContext && location.protocol.startsWith("http") && "serviceWorker" in navigator) {
  offer().catch(() => {});
}
