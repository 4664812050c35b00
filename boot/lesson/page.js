// The lesson: its markup is drawn by src/views/lesson. Above these scripts the build writes `LESSON`: the name of the rules, the
// markup and what is said. This one puts the parts into the page; what is shown follows the fragment, as in the program.

const html = document.documentElement;
const find = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const fill = (pattern, ...values) => values.reduce((text, value) => text.replace("{}", value), pattern);

/** A key of the fragment state. */
const keyOf = (name) => new RegExp(`(?:^|&)${name}=([^&]*)`).exec(location.hash.slice(1))?.[1] ?? "";

/** Goes to a fragment state, as a link would. In a frame the history belongs to the page around. */
function go(fragment) {
  const to = `#${fragment}`;
  if (location.hash === to) return;
  if (parent === self) location.hash = to;
  else location.replace(to);
}

/** The fragment without these keys. */
function without(...keys) {
  const pairs = location.hash.slice(1).split("&");
  return pairs.filter((pair) => pair.includes("=") && !keys.includes(pair.split("=")[0])).join("&");
}

/** A fragment with more keys at its end. */
const withKeys = (fragment, keys) => [fragment, ...keys].filter(Boolean).join("&");

/** The page around hears how far the lesson is where it asked for it (`?report=lesson`); boot/scorm/scorm.js does. */
function report(message) {
  if (parent !== self && /[?&]report=lesson(&|$)/.test(location.search)) parent.postMessage({ meridian: "lesson", ...message }, "*");
}

/** Every part is where it belongs. */
let placed = false;
let placing;

/** Puts them there, once; a try that failed may be made again. */
function place() {
  placing ??= placeAll().catch((error) => {
    placing = undefined;
    throw error;
  });
  return placing;
}

/** The page belongs to the program: until it has taken over, or has failed, nothing may be changed in it. */
function settled() {
  const is = () => html.dataset.meridian !== "static";
  return new Promise((done) => {
    if (is()) return done();
    const watch = new MutationObserver(() => is() && (watch.disconnect(), done()));
    watch.observe(html, { attributes: true, attributeFilter: ["data-meridian"] });
  });
}

async function placeAll() {
  await Promise.all([bringRules(LESSON.rules), settled()]);
  const holder = document.createElement("template");
  holder.innerHTML = LESSON.markup;
  const parts = holder.content;
  for (const telling of all("[data-telling]", parts)) {
    const title = find(`#stories [data-story="${telling.dataset.telling}"] > h3`);
    if (title) title.before(telling);
  }
  find("#tellings", parts).remove();
  if (!LESSON.rules) find(".lesson-files", parts).remove();
  const stories = find("#stories");
  if (stories) find("h2", stories).after(find("#level", parts));
  find("#app").after(find("#lesson-page", parts));
  document.body.append(parts);
  for (const radio of all("#level input")) {
    radio.onchange = () => go(withKeys(without("level", "step"), [radio.value && `level=${radio.value}`, step() && `step=${step()}`]));
  }
  for (const link of all(".lesson-bar nav a")) {
    link.onclick = (event) => {
      // The fragment holds the state; the link is for those without scripts, and for what it says.
      event.preventDefault();
      reveal(find(link.getAttribute("href")));
    };
  }
  find("#lesson [data-action=lesson-close]").onclick = close;
  enlivenTour();
  enlivenPaper();
  enlivenQuestions();
  markTerms();
  placed = true;
  follow();
}

const step = () => keyOf("step");

/** Shows a part, and reads on from there. */
function reveal(part) {
  part.scrollIntoView({ block: "start" });
  part.focus({ preventScroll: true });
}

/** What is shown follows the fragment. */
function follow() {
  const level = keyOf("level") === "plain" ? "plain" : "";
  if (level) html.dataset.level = level;
  else delete html.dataset.level;
  for (const radio of all("#level input")) radio.checked = radio.value === level;
  showStep(step());
}

function close() {
  find("#lesson-page").hidden = true;
  leavePaper();
  if (step() || keyOf("level")) go(without("step", "level"));
  button.focus();
}

const row = document.getElementById("learn");
const button = row?.querySelector("button");

async function open(shown) {
  try {
    await place();
  } catch (error) {
    console.warn("Meridian has no lesson:", error);
    row.querySelector("[role=status]").textContent = LESSON.words.failed;
    return;
  }
  find("#lesson-page").hidden = false;
  if (shown) reveal(find("#lesson"));
}

/** A link to a step, to plain words or to the lesson asks for it as the button does. */
function asked() {
  if (location.hash === "#lesson") open(true);
  else if (step() || keyOf("level")) open(false).then(complete);
  if (placed) follow();
}

/** A link that names a step and nothing else means all that the step sets. */
function complete() {
  if (placed && step() && !without("step", "level")) goTo(steps().findIndex((one) => one.dataset.step === step()));
}

// The lesson is that of the printed pack.
if (button && !("pack" in html.dataset)) {
  button.disabled = false;
  button.onclick = () => open(true);
  addEventListener("hashchange", asked);
  if (row.dataset.pressed) open(true);
  else asked();
}
