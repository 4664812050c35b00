// The hand-out and the teacher's sheet: views of the page for paper, to look at first.

function openPaper(kind) {
  html.dataset.paper = kind;
  // What was typed stands on the sheet, in a box that grows with it; else there are lines to write on.
  for (const question of all(".question")) {
    let box = find(".on-paper", question);
    if (!box) {
      box = Object.assign(document.createElement("p"), { className: "on-paper" });
      find(".for-teacher", question).before(box);
    }
    box.textContent = written(question);
    box.toggleAttribute("data-empty", !box.textContent);
  }
  for (const details of all("#stories details")) details.open = true;
  scrollTo(0, 0);
  find("#lesson [data-action=paper-print]").focus({ preventScroll: true });
}

function leavePaper() {
  const kind = html.dataset.paper;
  if (!kind) return;
  delete html.dataset.paper;
  find(`#lesson [data-action=${kind}]`).focus();
}

function enlivenPaper() {
  for (const kind of ["student", "teacher"]) find(`#lesson [data-action=${kind}]`).onclick = () => openPaper(kind);
  find("#lesson [data-action=paper-print]").onclick = () => print();
  find("#lesson [data-action=paper-back]").onclick = leavePaper;
}
