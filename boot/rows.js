// What else the page may load: the module of a page in a frame, and those of rows below the application, when a button there is pressed.

import { all, one } from "./dom.js";

/** @import { Modules } from "./types.d.ts" */

/** @param {string} src @param {string} integrity */
function bring(src, integrity) {
  const script = Object.assign(document.createElement("script"), { type: "module", crossOrigin: "", integrity, src });
  document.head.append(script);
  return script;
}

/** @param {Modules} modules where they are; the single file holds them */
export function offerRows(modules) {
  if (modules.frame && document.documentElement.matches("[data-framed], [data-view], [data-pack]")) bring(...modules.frame);

  let retry = "";
  /** @param {HTMLElement} row */
  function load(row) {
    if ("loaded" in row.dataset) return;
    row.dataset.loaded = "";
    const [src, integrity] = modules[row.id];
    bring(src + retry, integrity).onerror = () => {
      // The next press asks again, and under another address: a browser remembers that a module did not come.
      delete row.dataset.loaded;
      retry += "?";
      const status = one("[role=status]", row);
      status.textContent = status.dataset.failed ?? "";
    };
  }

  /**
   * Shows a row; its first press brings its module, which finds in `data-pressed` what was pressed and listens from then on.
   * @param {HTMLElement} row
   */
  function arm(row) {
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (all("button", row))) {
      button.disabled = false;
      button.onclick = () => {
        row.dataset.pressed = button.dataset.action;
        load(row);
      };
    }
    row.hidden = false;
  }

  // Offline use: nothing is loaded for it, and nothing stored, until its button is pressed, or was at an earlier visit.
  const offline = document.getElementById("offline");

  /** @param {HTMLElement} row */
  async function offer(row) {
    // Refused where nothing may be stored; then it is not offered.
    const found = await navigator.serviceWorker.getRegistration();
    arm(row);
    if (found) load(row);
  }

  // A sandbox takes the origin away, and what is stored belongs to one.
  if (offline && top === self && origin !== "null" && isSecureContext && location.protocol.startsWith("http") && "serviceWorker" in navigator) {
    offer(offline).catch(() => {});
  }
}
