// On Trunk's page (index.html): brings the pack before the program starts, and says when that fails. Trunk imports this module
// first, waits for it, and calls what it exports (`data-initializer`).

const { dataset } = document.documentElement;

function failed(error) {
  dataset.meridian = "failed";
  throw error;
}

/** The built-in pack, or another of this site (`?pack=`), where boot/page.js looks for it. */
async function bringPack() {
  const wanted = new URLSearchParams(location.search).get("pack") ?? "packs/china-in-eurasia.json";
  const { origin, href } = new URL(wanted, location.href);
  if (origin !== location.origin) throw new Error(`${href}: a pack from elsewhere`);
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  const text = await response.text();
  const { title, lang } = JSON.parse(text);
  Object.assign(document, { title });
  Object.assign(document.documentElement, { lang });
  document.getElementById("pack").textContent = text;
}

await bringPack().catch(failed);

// Trunk keeps a failure to itself, unless it is thrown again here.
export default () => ({ onFailure: failed });
