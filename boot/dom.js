// Elements of the page, found by what the site maker has printed.

/** The first; it must be there. @param {string} css @param {ParentNode} [root] */
export function one(css, root = document) {
  return /** @type {HTMLElement} */ (root.querySelector(css));
}

/** @param {string} css @param {ParentNode} [root] @returns {NodeListOf<HTMLElement>} */
export function all(css, root = document) {
  return root.querySelectorAll(css);
}

/**
 * A link to the whole page in a place of its own. Where it leads is asked for when it is about to be followed.
 * @param {string} words
 * @param {() => string} address
 */
export function wayToWhole(words, address) {
  const link = Object.assign(document.createElement("a"), { target: "_blank", rel: "noopener", textContent: words });
  const aim = () => { link.href = address(); };
  aim();
  for (const event of ["pointerdown", "focus", "click"]) link.addEventListener(event, aim);
  const place = Object.assign(document.createElement("nav"), { className: "whole" });
  place.setAttribute("aria-label", words);
  place.append(link);
  return { place, link };
}
