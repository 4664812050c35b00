// The way to paper, with and without the program.

import { all, one } from "./dom.js";

export function offerPaper() {
  const row = document.getElementById("paper");
  if (row) {
    one("button", row).onclick = () => print();
    row.hidden = false;
  }

  // Paper cannot be clicked: what is folded away opens, and the map, whose markers stand where its width on the screen puts
  // them, is brought to the width of a page by styles.
  /** @type {HTMLDetailsElement[]} */
  let shut = [];
  addEventListener("beforeprint", () => {
    shut = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (all("details:not([open])"))];
    for (const details of shut) details.open = true;
    const map = document.getElementById("map-box");
    map?.style.setProperty("--on-screen", String(map.offsetWidth));
  });
  addEventListener("afterprint", () => {
    for (const details of shut) details.open = false;
  });
}
