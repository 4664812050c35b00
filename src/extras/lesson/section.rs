//! The section below the page that holds the lesson.

use super::session::{Session, reveal};
use super::{NOTICE, act, glossary, numbered_map, paper, questions, sources, start_words, teacher};
use crate::platform::around::print;
use crate::platform::document::page;
use crate::views::notices::list;
use crate::views::parts::button;
use leptos::prelude::*;
use meridian_markup::{Node, el};
use meridian_pack::Pack;
use meridian_words::{EN, LESSON};

/// Content note and warnings first, then what can be done, then the parts.
pub fn section(session: Session) -> Node {
    let (pack, lesson) = (session.app.pack(), session.lesson());
    let note = el("div")
        .class("content-note")
        .child(el("h3").text(lesson.note.title.clone()))
        .child(el("p").text(lesson.note.text.clone()));
    let body = el("section")
        .attr("id", "lesson")
        .class("lesson")
        .attr("aria-labelledby", "lesson-title")
        .attr("tabindex", "-1")
        .child(
            el("h2")
                .text(lesson.title.clone())
                .attr("id", "lesson-title"),
        )
        .child(el("p").class("name-line").text(LESSON.name_line))
        .child(el("p").class("dek").text(lesson.intro.clone()))
        .child(note)
        .child(list(&pack, session.app.words, NOTICE))
        .child(bar(session))
        .child(teacher::teacher(&lesson))
        .child(glossary::glossary(&lesson))
        .child(numbered_map::sheets(session))
        .child(questions::questions(session))
        .child(sources::sources(session.app, &lesson))
        .child(el("p").class("credit").text(credit(&pack)));
    el("div")
        .attr("id", "lesson-page")
        .class("page")
        .attr("hidden", move || !session.open.get())
        .child(body)
}

/// Whose work the lesson rests on, and how old it is.
pub fn credit(pack: &Pack) -> String {
    let (version, credit) = ((EN.version)(&pack.version), &pack.source.credit);
    format!("{}. {version}. {credit}.", pack.as_of.label)
}

/// What can be done, and the ways to the parts.
fn bar(session: Session) -> Node {
    let parts = [
        ("lesson-glossary", LESSON.glossary),
        ("lesson-questions", LESSON.questions),
        ("lesson-sources", LESSON.sources),
    ];
    let links = parts.map(|(id, name)| {
        el("a")
            .text(name)
            .attr("href", ["#", id].concat())
            .on("click", move |event| {
                // The fragment holds the state of the page.
                event.prevent_default();
                reveal(id);
            })
    });
    let start = button("button primary")
        .attr("data-action", "tour")
        .on("click", move |_| session.start_tour())
        .text(move || start_words(session.left_at.get()));
    let actions = el("p")
        .class("lesson-actions")
        .child(start)
        .child(act("present", LESSON.present, "button", move || {
            let on = !session.presenting.get_untracked();
            if on && session.step.get_untracked().is_none() {
                session.start_tour();
            }
            session.present(on);
        }))
        .child(sheet("student", LESSON.hand_out))
        .child(sheet("teacher", LESSON.teacher))
        .child(act("lesson-close", LESSON.close, "quiet", move || {
            session.close()
        }));
    let paper = el("p")
        .class("paper-actions")
        .child(act("paper-print", LESSON.print, "button", print).attr("aria-describedby", NOTICE))
        .child(act("paper-back", LESSON.paper_back, "button", paper::leave));
    el("div")
        .class("lesson-bar")
        .child(actions)
        .child(paper)
        .children(files())
        .child(el("nav").attr("aria-label", LESSON.parts).children(links))
}

fn sheet(kind: &'static str, label: &'static str) -> Node {
    act(kind, label, "button", move || paper::open(kind)).attr("aria-describedby", NOTICE)
}

/// The lesson as a file; the single file, which is one itself, does without. It names no rules, as it has them inside.
fn files() -> Option<Node> {
    page()?.get_attribute("data-lesson-rules")?;
    let file = |href: &'static str, label: &'static str| {
        el("a")
            .text(label)
            .attr("href", href)
            .attr("download", "")
            .attr("aria-describedby", NOTICE)
    };
    let files = el("p")
        .class("lesson-files")
        .child(file("meridian.html", LESSON.one_file))
        .child(file("meridian-scorm.zip", LESSON.scorm))
        .child(file("meridian-web.zip", LESSON.web));
    Some(files)
}
