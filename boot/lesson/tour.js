// The guided tour: each step is a fragment state, so the program does what it does for a link.

/** The step where the tour was left. */
let leftAt = "";

const steps = () => all("#tour .step");
const current = () => steps().findIndex((one) => one.hasAttribute("aria-current"));

/** Goes to a step by its place in the tour. */
function goTo(at) {
  if (at < 0 || at >= steps().length) return;
  const wanted = steps()[at];
  const level = keyOf("level") && `level=${keyOf("level")}`;
  go(withKeys(wanted.dataset.state, [level, `step=${wanted.dataset.step}`]));
  // At once: the next key may come before the browser says that the fragment has changed.
  showStep(wanted.dataset.step);
}

function startTour() {
  goTo(Math.max(0, steps().findIndex((one) => one.dataset.step === leftAt)));
  find("#tour").focus({ preventScroll: true });
}

function leaveTour() {
  present(false);
  go(without("step", "at"));
  find("#lesson [data-action=tour]").focus();
}

/** Shows a step, or none for an id that is none. */
function showStep(id) {
  const tour = find("#tour");
  const wanted = steps().find((one) => one.dataset.step === id);
  tour.hidden = !wanted;
  html.toggleAttribute("data-tour", Boolean(wanted));
  if (!wanted || wanted.hasAttribute("aria-current")) return light(wanted);
  for (const one of steps()) one.removeAttribute("aria-current");
  wanted.setAttribute("aria-current", "step");
  leftAt = id;
  find("#lesson [data-action=tour]").textContent = fill(LESSON.words.goOn, current() + 1);
  find("progress", tour).value = current() + 1;
  find("[data-action=step-back]", tour).disabled = current() === 0;
  const last = current() === steps().length - 1;
  find("[data-action=step-next]", tour).disabled = last;
  find(".steps", tour).scrollTop = wanted.offsetTop;
  find("[role=status]", tour).textContent = `${find(".kicker", wanted).textContent}: ${find("h3", wanted).textContent}`;
  light(wanted);
  lookAt(wanted);
  report({ step: current() + 1, of: steps().length, id });
  if (last) report({ done: true });
}

/** The parts of a telling that a step names: `gist-0`, `answer`, `claim-2-1`. */
function told(telling, lights) {
  const part = (kind, ...at) => {
    const [first, second] = at.map((position) => Number(position) + 1);
    if (kind === "gist") return find(`:scope > .gist > li:nth-child(${first})`, telling);
    if (kind === "answer") return find(":scope > .answer", telling);
    return find(`:scope > .sections > section:nth-of-type(${first}) > .claims > li:nth-child(${second})`, telling);
  };
  return lights.split(" ").map((light) => part(...light.split("-"))).filter(Boolean);
}

/** Marks the words that a step speaks of, wherever they stand. The program draws the wall anew first. */
function light(wanted) {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    for (const lit of all("[data-lit]")) lit.removeAttribute("data-lit");
    for (const quote of wanted ? all("[data-quote-ref]", wanted) : []) {
      const id = quote.dataset.quoteRef;
      for (const words of all(`[data-quote="${id}"], #app [data-quote-ref="${id}"]`)) words.setAttribute("data-lit", "");
    }
    const card = wanted && find(`#stories [data-story="${wanted.dataset.storyId}"]`);
    if (!card) return;
    for (const words of told(card, wanted.dataset.lights)) words.setAttribute("data-lit", "");
    for (const words of told(find(".telling", card), wanted.dataset.plainLights)) words.setAttribute("data-lit", "");
  }));
}

/** Buttons of the map by what is written on them: close to the chosen place, and all places. */
const CLOSE = "◎";
const HOME = "⌂";

/** Flies the map to the step's place, or to all of its story; brings what it looks at above the panel: a quote's card, else the map. */
function lookAt(wanted) {
  const [, kind, id] = /(?:^|&)at=([a-z]+):([^&]*)/.exec(wanted.dataset.state) ?? [];
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const label = kind === "place" ? CLOSE : HOME;
    all("#map button").find((key) => key.textContent === label)?.click();
    const card = kind === "quote" && !html.hasAttribute("data-present") && find(`[data-quote="${id}"]`);
    (card || find("#map-box"))?.scrollIntoView({ block: card ? "center" : "start" });
  }));
}

/** Fills the screen with the map and the step. A browser that may not, or a frame, fills its window. */
function present(on) {
  html.toggleAttribute("data-present", on);
  for (const button of all("#tour [data-action=present]")) button.setAttribute("aria-pressed", String(on));
  if (on) html.requestFullscreen?.()?.catch(() => {});
  else if (document.fullscreenElement) document.exitFullscreen();
}

/** Where keys and fingers mean something else. */
const busy = (target) => target.closest?.("input, select, textarea, #map-box, dialog, [contenteditable]");

function onKey(event) {
  if (find("#tour").hidden || event.altKey || event.ctrlKey || event.metaKey || busy(event.target)) return;
  const forth = getComputedStyle(html).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = forth === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
  if (event.key === "Escape") {
    if (html.hasAttribute("data-present")) present(false);
    else if (find("#tour").contains(event.target)) leaveTour();
    else return;
  } else if ([forth, "PageDown"].includes(event.key)) goTo(current() + 1);
  else if ([back, "PageUp"].includes(event.key)) goTo(current() - 1);
  else return;
  event.preventDefault();
}

/** A finger that goes sideways over the panel, in CSS pixels. */
const SWIPE = 40;

function enlivenTour() {
  const tour = find("#tour");
  const list = find(".steps", tour);
  const act = (name, does) => {
    for (const button of all(`[data-action=${name}]`)) button.onclick = does;
  };
  act("tour", startTour);
  act("step-next", () => goTo(current() + 1));
  act("step-back", () => goTo(current() - 1));
  act("tour-leave", leaveTour);
  act("present", () => {
    const on = !html.hasAttribute("data-present");
    if (on && tour.hidden) startTour();
    present(on);
  });
  document.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement) present(false);
  });
  addEventListener("keydown", onKey);
  // Not every engine keeps to `scroll-padding` when the focus moves.
  document.addEventListener("focusin", ({ target }) => {
    if (tour.hidden || tour.contains(target)) return;
    const under = target.getBoundingClientRect().bottom - tour.getBoundingClientRect().top;
    if (under > 0) scrollBy(0, under + 8);
  });
  let from;
  tour.addEventListener("pointerdown", (event) => {
    from = event.pointerType === "mouse" || busy(event.target) ? undefined : [event.clientX, event.clientY];
  });
  addEventListener("pointerup", (event) => {
    if (!from) return;
    const [dx, dy] = [event.clientX - from[0], event.clientY - from[1]];
    from = undefined;
    if (Math.abs(dx) < SWIPE || Math.abs(dx) < 2 * Math.abs(dy)) return;
    const forth = getComputedStyle(html).direction === "rtl" ? dx > 0 : dx < 0;
    goTo(current() + (forth ? 1 : -1));
  });
  addEventListener("pointercancel", () => (from = undefined));
  // Scrolled to: in a tall window all steps stand one below the other in the panel.
  let later;
  list.addEventListener("scroll", () => {
    clearTimeout(later);
    later = setTimeout(() => {
      const height = list.clientHeight;
      const seen = steps().findIndex((one) => Math.abs(one.offsetTop - list.scrollTop) < height / 2);
      if (seen >= 0 && seen !== current() && !tour.hidden) goTo(seen);
    }, 120);
  });
}
