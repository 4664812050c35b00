// Terms in the page's texts: a button each, whose entry opens on focus, tap and hover, beside the words and never over them, stays
// while it is pointed at, and goes with Escape (WCAG 2.2, 1.4.13).

/** Texts in which terms are marked, each text of the same group once; the warning, too, in the page's own language. */
const MARKED = ["#stories article", "#stories .telling", "#tour .step", "#lesson .content-note", `#lesson .notice[lang="{}"]`];

/** Parts of them that are left alone. */
const LEFT_ALONE = "button, a, summary, blockquote, h3, h4, dl, .kicker, .basis, .chips, .people, .term";

function markTerms() {
  const terms = new Map();
  for (const entry of all("#lesson-glossary [data-term]")) {
    for (const form of entry.dataset.forms.split("|")) terms.set(form, entry);
  }
  const forms = [...terms.keys()].sort((a, b) => b.length - a.length).map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  if (!forms.length) return;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join("|")})(?![\\p{L}\\p{N}])`, "u");
  for (const group of all(fill(MARKED.join(), html.lang))) {
    const telling = group.matches("article");
    const met = new Set();
    const walker = document.createTreeWalker(group, NodeFilter.SHOW_TEXT, (node) => {
      const apart = node.parentElement.closest(LEFT_ALONE) || (telling && node.parentElement.closest(".telling"));
      return apart ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    });
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) markIn(text, pattern, terms, met);
  }
  enlivenTerms();
}

/** Marks the terms in a text that have not been met in its group. */
function markIn(text, pattern, terms, met) {
  let rest = text;
  let found;
  while ((found = pattern.exec(rest.data))) {
    const word = rest.splitText(found.index);
    rest = word.splitText(found[0].length);
    const entry = terms.get(found[0]);
    if (met.has(entry)) continue;
    met.add(entry);
    const button = Object.assign(document.createElement("button"), { type: "button", className: "term" });
    button.dataset.for = entry.dataset.term;
    word.before(button);
    button.append(word);
  }
}

let gloss;
let shownFor;
let goesLater;

function showGloss(button) {
  clearTimeout(goesLater);
  if (shownFor === button) return;
  hideGloss();
  const entry = find(`#lesson-glossary [data-term="${button.dataset.for}"]`);
  // A term of a list may not stand outside one.
  const term = document.createElement("b");
  term.append(...find("dt", entry).cloneNode(true).childNodes);
  gloss.replaceChildren(term, ...[...find("dd", entry).cloneNode(true).children]);
  gloss.hidden = false;
  shownFor = button;
  button.setAttribute("aria-describedby", "gloss");
  // In a line that wraps the word may stand in two boxes; its entry goes below the last or above the first.
  const boxes = button.getClientRects();
  const [first, last] = [boxes[0], boxes[boxes.length - 1]];
  const { offsetWidth: width, offsetHeight: height } = gloss;
  const below = last.bottom + height + 8 < innerHeight || first.top < height + 8;
  const left = Math.min(Math.max(8, last.left), Math.max(8, html.clientWidth - width - 8));
  gloss.style.setProperty("left", `${left + scrollX}px`);
  gloss.style.setProperty("top", `${(below ? last.bottom + 4 : first.top - height - 4) + scrollY}px`);
}

function hideGloss() {
  clearTimeout(goesLater);
  if (!shownFor) return;
  shownFor.removeAttribute("aria-describedby");
  shownFor = undefined;
  gloss.hidden = true;
}

/** Time to get from the word to its entry, in milliseconds. */
const ON_THE_WAY = 300;

function enlivenTerms() {
  gloss = Object.assign(document.createElement("div"), { id: "gloss", className: "gloss", hidden: true });
  gloss.setAttribute("role", "tooltip");
  document.body.append(gloss);
  const term = (event) => event.target.closest?.(".term");
  const over = (event) => term(event) || event.target.closest?.("#gloss");
  document.addEventListener("focusin", (event) => (term(event) ? showGloss(term(event)) : hideGloss()));
  document.addEventListener("click", (event) => {
    if (term(event)) showGloss(term(event));
    else if (!over(event)) hideGloss();
  });
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    clearTimeout(goesLater);
    if (term(event)) showGloss(term(event));
    else if (shownFor && !over(event) && document.activeElement !== shownFor) goesLater = setTimeout(hideGloss, ON_THE_WAY);
  });
  // Before the page's own use of the key: what is nearest goes first.
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shownFor) return;
    event.stopImmediatePropagation();
    hideGloss();
  }, true);
}
