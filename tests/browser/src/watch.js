// Stands first in every page where the engine itself tells nothing: errors and warnings in the console, and parts of the page that
// move although nobody touched it. `window.meridianWatch` is read by the harness.
{
  const watch = { errors: [], warnings: [], shifts: [] };
  Object.defineProperty(window, "meridianWatch", { value: watch });
  document.currentScript.remove();

  for (const [how, list] of [["error", watch.errors], ["warn", watch.warnings]]) {
    const told = console[how];
    console[how] = (...words) => {
      list.push(words.map(String).join(" "));
      told.apply(console, words);
    };
  }
  addEventListener("error", (event) => {
    const { target } = event;
    watch.errors.push(target instanceof Element ? `not loaded: ${target.src ?? target.href}` : String(event.message));
  }, true);
  addEventListener("unhandledrejection", (event) => watch.errors.push(`unhandled: ${event.reason}`));
  document.addEventListener("securitypolicyviolation", (event) => {
    watch.errors.push(`refused: ${event.effectiveDirective} ${event.blockedURI}`);
  });

  // What a reader holds on to. Frame by frame from the first paint on, until the reader does something.
  const LANDMARKS = "header, main, h1, h2, h3, form, nav, article, section, figure, #map-box, [data-quote], [data-place-row], footer";
  const inputs = ["pointerdown", "mousedown", "touchstart", "wheel", "keydown"];
  let before = new Map();
  let touched = false;
  for (const input of inputs) addEventListener(input, () => { touched = true; }, true);
  const name = (node) => node.id ? `#${node.id}` : `${node.localName}.${node.className}`;
  const look = () => {
    if (touched) return;
    const painted = performance.getEntriesByType("paint").length > 0;
    const now = new Map();
    for (const node of painted ? document.querySelectorAll(LANDMARKS) : []) {
      const box = node.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || getComputedStyle(node).visibility !== "visible") continue;
      const at = [box.x + scrollX, box.y + scrollY];
      const seen = box.bottom > 0 && box.top < innerHeight;
      now.set(node, { at, seen });
      const was = before.get(node);
      if (!was || !(seen || was.seen)) continue;
      const [across, down] = [at[0] - was.at[0], at[1] - was.at[1]];
      if (Math.hypot(across, down) >= 3) {
        watch.shifts.push(`1 at ${Math.round(performance.now())} ms: ${name(node)} ${was.at.map(Math.round)} -> ${at.map(Math.round)}`);
      }
    }
    before = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
