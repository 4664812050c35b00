// Questions: what is typed stays in the page unless the reader asks; what can be checked is checked against what the pack allows.

const PLACE = `meridian:answers:${JSON.parse(document.getElementById("pack").textContent).id}`;

/** How each checked question was answered: true where it fits. */
const verdicts = new Map();

const fields = (question) => all("textarea, select", question);

/** An answer as a text; empty where there is none. */
function answerOf(question) {
  const order = find(".sequence", question);
  if (order) return order.dataset.moved === undefined ? "" : all("[data-value]", order).map((one) => one.dataset.value).join(" ");
  return fields(question).map((field) => field.value.trim()).join("-").replace(/^-$/, "").replace(/-$/, "");
}

/** The answer as a reader would write it. */
function written(question) {
  if (!answerOf(question)) return "";
  const order = find(".sequence", question);
  if (order) return all("[data-value] span", order).map((one, at) => `${at + 1}. ${one.textContent}`).join("; ");
  return fields(question).map((field) => (field.selectedOptions ? (field.value ? field.selectedOptions[0].textContent : "") : field.value)).join(" ").trim();
}

/** Whether the pack allows it. A month is right where the pack knows the day; a day is not where it knows the month only. */
function fits(question) {
  const { kind, accepted } = question.dataset;
  const given = answerOf(question);
  if (kind === "order") return given === accepted;
  const right = accepted.split(" ");
  if (kind !== "date") return right.includes(given);
  return right.some((date) => {
    const known = date.slice(5);
    return known === given || (given.length === 2 && known.startsWith(given));
  });
}

function check(question) {
  const feedback = find(".feedback", question);
  if (!answerOf(question)) {
    feedback.textContent = LESSON.words.nothingYet;
    return;
  }
  const { allowed, hint } = question.dataset;
  const right = fits(question);
  verdicts.set(question, right);
  question.dataset.fits = String(right);
  feedback.textContent = right ? `${LESSON.words.right} ${allowed}` : LESSON.words.wrong + hint;
  showScore();
}

/** Of the answers that are checked now, how many fit. */
function showScore() {
  const fitting = [...verdicts.values()].filter(Boolean).length;
  find("#lesson-questions .score").textContent = verdicts.size ? fill(LESSON.words.score, fitting, verdicts.size) : "";
}

/** An answer that has been changed is no longer checked. */
function changed(question) {
  delete question.dataset.fits;
  verdicts.delete(question);
  showScore();
  if (question.dataset.kind) find(".feedback", question).textContent = "";
  remember();
}

function move(button) {
  const item = button.closest("li");
  const other = button.dataset.move === "earlier" ? item.previousElementSibling : item.nextElementSibling;
  const question = button.closest(".question");
  item.parentElement.dataset.moved = "";
  changed(question);
  if (other) {
    if (button.dataset.move === "earlier") other.before(item);
    else other.after(item);
  }
  button.focus();
  const items = [...item.parentElement.children];
  find(".feedback", question).textContent = `${find("span", item).textContent}: ${items.indexOf(item) + 1} / ${items.length}`;
}

/** All answers by question. */
const answers = () => Object.fromEntries(all(".question").map((one) => [one.dataset.question, answerOf(one)]).filter(([, answer]) => answer));

const say = (sentence) => { find("#lesson-questions > .said").textContent = sentence; };

/** Writes the answers down where the reader has asked for it. */
function remember() {
  if (!find("#keep-answers").checked) return;
  try {
    localStorage.setItem(PLACE, JSON.stringify(answers()));
  } catch {
    find("#keep-answers").checked = false;
    say(LESSON.words.notKept);
  }
}

function keepOrForget() {
  if (find("#keep-answers").checked) {
    say(LESSON.words.kept);
    remember();
    return;
  }
  try {
    localStorage.removeItem(PLACE);
  } catch {
    // Nothing can be kept here.
  }
  say(LESSON.words.forgotten);
}

/** What was kept at an earlier visit. */
function recall() {
  let kept;
  try {
    kept = JSON.parse(localStorage.getItem(PLACE));
  } catch {
    return;
  }
  if (!kept) return;
  find("#keep-answers").checked = true;
  for (const question of all(".question")) {
    const answer = kept[question.dataset.question];
    if (typeof answer === "string") restore(question, answer);
  }
}

function restore(question, answer) {
  const order = find(".sequence", question);
  if (order) {
    order.dataset.moved = "";
    for (const id of answer.split(" ")) {
      const item = all("[data-value]", order).find((one) => one.dataset.value === id);
      if (item) order.append(item);
    }
    return;
  }
  const own = fields(question);
  const parts = own.length > 1 ? answer.split("-") : [answer];
  own.forEach((field, at) => { field.value = parts[at] ?? ""; });
}

function clear() {
  if (!confirm(LESSON.words.sure)) return;
  for (const question of all(".question")) {
    for (const field of fields(question)) field.value = "";
    delete find(".sequence", question)?.dataset.moved;
    changed(question);
  }
}

/** A text file of what was asked and answered, with whose work it rests on. */
function saveAnswers() {
  const title = find("#lesson-title").textContent;
  const lines = [fill(LESSON.words.fileHead, title), find("#lesson > .credit").textContent, ""];
  for (const question of all(".question")) lines.push(find(".ask", question).textContent, `  ${written(question) || "—"}`, "");
  const name = "answers.txt";
  hand(name, new Blob(["\ufeff", lines.join("\r\n")], { type: "text/plain;charset=utf-8" }));
  say(LESSON.words.saved + name);
}

/** The question that a point on the map answers. */
let pointed;

/** Shows on the map what is chosen in the list. */
function press(value) {
  for (const one of all("#answering-map [data-point]")) one.setAttribute("aria-pressed", String(one.dataset.point === value));
}

function pointFor(button) {
  pointed = button.closest(".question");
  const map = find("#answering-map");
  map.hidden = false;
  // Beside the question, in whichever group it stands.
  pointed.append(map);
  press(find("select", pointed).value);
  find(".feedback", pointed).textContent = LESSON.words.pointNow;
  find("[data-point]", map).focus();
}

function point(place) {
  const field = find("select", pointed);
  field.value = place.dataset.point;
  changed(pointed);
  press(place.dataset.point);
  find(".feedback", pointed).textContent = field.selectedOptions[0].textContent;
}

function enlivenQuestions() {
  const part = find("#lesson-questions");
  part.addEventListener("input", ({ target }) => {
    if (target.closest(".question")) changed(target.closest(".question"));
  });
  part.addEventListener("click", ({ target }) => {
    const button = target.closest("button, [data-point]");
    if (button?.dataset.move) move(button);
    else if (button?.dataset.action === "check") check(button.closest(".question"));
    else if (button?.dataset.action === "point") pointFor(button);
    else if (button?.dataset.point) point(button);
  });
  find("#answering-map").addEventListener("keydown", (event) => {
    const place = event.target.closest("[data-point]");
    if (!place || !["Enter", " "].includes(event.key)) return;
    event.preventDefault();
    point(place);
  });
  find("#keep-answers").onchange = keepOrForget;
  find("[data-action=answers-save]", part).onclick = saveAnswers;
  find("[data-action=answers-clear]", part).onclick = clear;
  find("[data-action=lesson-done]", part).onclick = () => {
    say(LESSON.words.doneSaid);
    report({ done: true });
  };
  recall();
}
