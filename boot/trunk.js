// On Trunk's page (index.html): brings the pack before the program starts, and says when that fails. Trunk imports this module
// first, waits for it, and calls what it exports (`data-initializer`).

import { exchangePack } from "./pack.js";
import { pageHost } from "./page.js";

/** @param {unknown} error @returns {never} */
function failed(error) {
  document.documentElement.dataset.meridian = "failed";
  throw error;
}

// Trunk links wasm-bindgen's glue as it is, which looks for `host` among the names of the page.
Object.assign(globalThis, { host: pageHost() });
await exchangePack(new URLSearchParams(location.search).get("pack") ?? "packs/china-in-eurasia.json").catch(failed);

// Trunk keeps a failure to itself, unless it is thrown again here.
export default () => ({ onFailure: failed });
