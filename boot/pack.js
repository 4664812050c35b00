// A pack that was not printed: another one of this site (`?pack=`), an element's, or the one of Trunk's page.

/** @param {string} address @param {string} [origin] where packs may come from besides the page's own origin */
export async function fetchPack(address, origin = location.origin) {
  const url = new URL(address, document.baseURI);
  if (![origin, location.origin].includes(url.origin)) throw new Error(`${url}: a pack from elsewhere`);
  const response = await fetch(url.href);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const text = await response.text();
  const { title, lang } = JSON.parse(text);
  return { text, title, lang };
}

/** Puts one where the program looks for it, and says so in the document's head. @param {string} address */
export async function exchangePack(address) {
  const { text, title, lang } = await fetchPack(address);
  document.documentElement.lang = lang;
  document.title = title;
  /** @type {HTMLElement} */ (document.getElementById("pack")).textContent = text;
}
