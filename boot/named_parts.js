// Names for `::part`, by which the page around styles what is inside of an element (docs/EMBEDDING.md).

import { all } from "./dom.js";

const PARTS = ["masthead", "toolbar", "card", "map", "detail", "places", "timeline", "facets", "quote", "notices", "footer", "whole"];

/** Names what is there and what comes later, until the observer that is returned is disconnected. @param {ShadowRoot} shadow */
export function nameParts(shadow) {
  const mark = () => {
    for (const name of PARTS) {
      for (const node of all(`.${name}:not([part])`, shadow)) node.setAttribute("part", name);
    }
  };
  mark();
  const arrivals = new MutationObserver(mark);
  arrivals.observe(shadow, { childList: true, subtree: true });
  return arrivals;
}
