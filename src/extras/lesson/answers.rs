//! What a reader's answers lead to: checking, moving, pointing, keeping. What fits is the domain's matter ([`AnswerSheet`]).
//!
//! [`AnswerSheet`]: meridian_lesson::AnswerSheet

use super::WORDING;
use super::section::credit;
use super::session::Session;
use crate::extras::failure::told;
use crate::platform::around::confirm;
use crate::platform::document::{find, mark};
use crate::platform::focus::{focus, focus_any};
use crate::platform::{download, storage};
use crate::state::effect::effect;
use leptos::prelude::*;
use meridian_lesson::model::{Asked, Question};
use meridian_lesson::{Answer, Feedback, answer_file, name_of, written};
use meridian_words::LESSON;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};

/// Name of the file of answers.
const FILE: &str = "answers.txt";

impl Session {
    /// The question at this position in the lesson, and its answer so far. Reactive.
    pub fn answered<T>(self, at: usize, read: impl FnOnce(&Question, &Answer) -> T) -> Option<T> {
        let lesson = self.lesson();
        let question = lesson.questions.get(at)?;
        self.sheet
            .with(|sheet| Some(read(question, &sheet.row(at)?.answer)))
    }

    /// The answer as a reader would write it. Reactive.
    pub fn written(self, at: usize) -> String {
        let pack = self.app.pack();
        self.answered(at, |question, answer| {
            written(&pack, question, answer, &WORDING)
        })
        .unwrap_or_default()
    }

    /// Takes an answer over as it is typed or chosen.
    pub fn answer(self, at: usize, change: impl FnOnce(&mut Answer)) {
        self.answer_with(at, Feedback::Nothing, change);
    }

    fn answer_with(self, at: usize, feedback: Feedback, change: impl FnOnce(&mut Answer)) {
        self.sheet
            .update(|sheet| sheet.change(at, feedback, change));
        self.mark_question(at, None);
    }

    /// Checks an answer against what the source allows.
    pub fn check(self, at: usize) {
        let fits = self.sheet.try_update(|sheet| sheet.check(at)).flatten();
        if fits.is_some() {
            self.mark_question(at, fits);
        }
    }

    /// Whether the answer fits, on its question. At once, for scripts of a page around that read it after a click.
    fn mark_question(self, at: usize, fits: Option<bool>) {
        let lesson = self.lesson();
        let Some(question) = lesson.questions.get(at) else {
            return;
        };
        if let Some(item) = find(&["[data-question=\"", &question.id, "\"]"].concat()) {
            let fits = fits.map(|fits| if fits { "true" } else { "false" });
            mark(&item, "data-fits", fits);
        }
    }

    /// Moves an event in its list. The button keeps the focus, which it loses where its row is put elsewhere.
    pub fn shift(self, at: usize, id: &str, earlier: bool, event: &Event) {
        self.sheet.update(|sheet| sheet.shift(at, id, earlier));
        self.mark_question(at, None);
        let button = event.current_target();
        let button = button.and_then(|button| button.dyn_into::<HtmlElement>().ok());
        request_animation_frame(move || button.iter().for_each(focus));
    }

    /// Shows the map of numbers below a question, to answer it.
    pub fn point_for(self, at: usize) {
        self.pointed.set(Some(at));
        self.sheet.update(|sheet| sheet.say(at, Feedback::PointNow));
        request_animation_frame(|| {
            if let Some(first) = find("#answering-map [data-point]") {
                focus_any(&first);
            }
        });
    }

    /// Answers with a place of that map.
    pub fn point(self, at: usize, place: &str) {
        let place = Answer::Text(place.to_owned());
        self.answer_with(at, Feedback::Pointed, |answer| *answer = place);
    }

    /// What is said below a question. `allowed` are all right answers, in words. Reactive.
    pub fn feedback(self, at: usize, allowed: &str) -> String {
        let feedback = self
            .sheet
            .with(|sheet| sheet.row(at).map(|row| row.feedback));
        match feedback.unwrap_or_default() {
            Feedback::Nothing => String::new(),
            Feedback::NothingYet => LESSON.nothing_yet.to_owned(),
            Feedback::PointNow => LESSON.point_now.to_owned(),
            Feedback::Pointed => self.written(at),
            Feedback::Fits => [LESSON.right, " ", allowed].concat(),
            Feedback::Differs => {
                let hint = self.answered(at, |question, _| question.hint.clone());
                [LESSON.wrong, &hint.flatten().unwrap_or_default()].concat()
            }
            Feedback::Moved(to) => self.moved(at, to).unwrap_or_default(),
        }
    }

    fn moved(self, at: usize, to: usize) -> Option<String> {
        let pack = self.app.pack();
        let said = self.answered(at, |_, answer| match answer {
            Answer::Order { ids, .. } => {
                let name = name_of(&pack, Asked::Order, ids.get(to)?, &WORDING);
                Some(format!("{name}: {} / {}", to + 1, ids.len()))
            }
            _ => None,
        });
        said.flatten()
    }

    /// How many answers fit, in words; nothing while none is checked. Reactive.
    pub fn score(self) -> String {
        let score = self.sheet.with(|sheet| sheet.score());
        score.map_or_else(String::new, |score| {
            (LESSON.score)(&score.fitting.to_string(), &score.checked.to_string())
        })
    }

    /// Empties all answers, if the reader is sure.
    pub fn clear_answers(self) {
        if !confirm(LESSON.sure) {
            return;
        }
        self.sheet.update(|sheet| sheet.clear());
        for at in 0..self.lesson().questions.len() {
            self.mark_question(at, None);
        }
    }

    /// Hands the answers to the reader as a file.
    pub fn save_answers(self) {
        let (pack, lesson) = (self.app.pack(), self.lesson());
        let text = self.sheet.with_untracked(|sheet| {
            let title = (LESSON.file_head)(&lesson.title);
            answer_file(&pack, &lesson, sheet, &WORDING, [&title, &credit(&pack)])
        });
        let saved = download::blob(&text, "text/plain;charset=utf-8")
            .and_then(|file| download::save(FILE, &file));
        match saved {
            Ok(()) => self.said.set([LESSON.saved, FILE].concat()),
            Err(error) => {
                told("save the answers", &error.into());
            }
        }
    }

    /// Keeps the answers on the device from now on, or deletes them from it.
    pub fn keep_answers(self, keep: bool) {
        let said = if keep { LESSON.kept } else { LESSON.forgotten };
        self.said.set(said.to_owned());
        self.kept.set(keep);
        if !keep {
            storage::remove(&address(self));
        }
    }
}

/// Where answers are kept.
fn address(session: Session) -> String {
    ["meridian:answers:", &session.app.pack().id].concat()
}

/// Takes over what was kept at an earlier visit, and keeps what is answered from now on where the reader has asked for it.
pub fn remember(session: Session) {
    if let Some(kept) = storage::read(&address(session)) {
        session.sheet.update(|sheet| sheet.restore(&kept));
        session.kept.set(true);
    }
    effect(move || {
        let answers = session.sheet.with(|sheet| sheet.saved());
        if session.kept.get() && !storage::write(&address(session), &answers) {
            session.kept.set(false);
            session.said.set(LESSON.not_kept.to_owned());
        }
    });
}
