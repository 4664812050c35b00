// What the elements of a page have in common, fetched once for all of them.

/** @type {Map<string, Promise<any>>} */
const shared = new Map();

/**
 * One download for all, begun by the first; tried again by the next one where it failed.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} make
 * @returns {Promise<T>}
 */
export function once(name, make) {
  const known = shared.get(name);
  if (known) return known;
  const made = make();
  shared.set(name, made);
  made.catch(() => shared.delete(name));
  return made;
}

/**
 * Rules in pixels: a page may have set its own root size, which `rem` would follow; a reader's own is kept.
 * @param {string} css
 * @param {number} size pixels to the `rem`
 */
export function inPixels(css, size) {
  return css.replace(/(\d*\.?\d+)rem\b/g, (_, count) => `${Number((count * size).toFixed(3))}px`);
}

/**
 * Gives what dresses a shadow root in the rules at this address.
 * @param {string} address
 * @param {number} size
 * @returns {Promise<(shadow: ShadowRoot) => void>}
 */
export async function fetchStyle(address, size) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const css = inPixels(await response.text(), size);
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return (shadow) => { shadow.adoptedStyleSheets = [sheet]; };
  } catch {
    // Firefox before 101. The page's policy must allow inline rules there.
    return (shadow) => shadow.prepend(Object.assign(document.createElement("style"), { textContent: css }));
  }
}
