// Takes over the static page, or mounts afresh where something has rewritten it, and puts it back when the program dies.
// ARCHITECTURE gives the contract with src/main.rs.

import { all, one } from "./dom.js";
import { linker } from "./link.js";
import { exchangePack } from "./pack.js";
import { pageHost } from "./page.js";
import { compiled, partLoader } from "./parts.js";

/** @import { Code, Program } from "./types.d.ts" */

/** What hydration walks along: elements, texts and comments in order. Attributes (an opened `<details>`) are free. @param {Node} root */
function outline(root) {
  const walker = document.createTreeWalker(root);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode.nodeName, walker.currentNode.nodeValue);
  return nodes.join("\n");
}

/** Another pack of this site (`?pack=`) takes the place of the one that was printed before the program reads it. */
async function exchange() {
  const address = new URLSearchParams(location.search).get("pack");
  if (!address) return;
  await exchangePack(address);
  one("[type='application/ld+json']").remove();
}

/** @param {Program} program @param {Code} code */
export function start(program, code) {
  const html = document.documentElement;
  const app = one("#app");
  // A clone has no listeners: a dead program's closures cannot be called from it.
  const copy = app.cloneNode(true);
  // Addresses are relative to the document.
  const parts = partLoader("", code);

  /** False where an extension or a translator rewrote the markup, before this module ran or while the program loaded. */
  function intact() {
    // Equal nodes are the rule, and the browser compares them much faster than a walk along both does.
    return app.getElementsByTagName("*").length === Number(app.dataset.elements) && (app.isEqualNode(copy) || outline(app) === outline(copy));
  }

  /** @param {unknown} reason */
  function fail(reason) {
    if (html.dataset.meridian === "failed") return;
    html.dataset.meridian = "failed";
    // Untouched until the program had its turn: then whoever reads keeps their place.
    if (app.dataset.start) app.replaceWith(copy);
    // What only the program brought to life.
    for (const row of all("#take, #picture")) row.hidden = true;
    // What the program had put beside it goes with it.
    for (const part of all("dialog.take, #lesson-page, #tour, #gloss")) part.remove();
    for (const state of ["level", "paper", "present", "tour"]) delete html.dataset[state];
    one("#reload").onclick = (event) => {
      event.preventDefault();
      location.reload();
    };
    console.warn("Meridian stays static:", reason);
  }

  /** A trap ends the instance for good. Until the page is ready, so does any error that came through this module. @param {any} error */
  function fatal(error) {
    const ours = html.dataset.meridian !== "ready" && String(error?.stack).includes(import.meta.url);
    if (ours || error instanceof WebAssembly.RuntimeError) fail(error);
  }
  addEventListener("error", (event) => fatal(event.error));
  addEventListener("unhandledrejection", (event) => fatal(event.reason));

  async function run() {
    const [module] = await Promise.all([window.meridianWasm.then(compiled), exchange()]);
    // Now, when the line is free, and not when the program asks for them: then it would wait.
    const came = parts.sendForEarly();
    const whole = () => intact() && !("pack" in html.dataset);
    // Where nothing printed is taken over, nothing holds their place.
    if (!whole()) await came;
    app.dataset.start = whole() ? "hydrate" : "mount";
    await program(pageHost(), linker(parts)).begin({ module_or_path: module });
  }
  run().catch(fail);
}
