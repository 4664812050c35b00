//! What the parts of the lesson share: what is chosen in it, beside the state of the page.

use super::{paper, progress};
use crate::platform::document::{element, find};
use crate::platform::focus::{focus, focus_in_place, to_top};
use crate::state::AppState;
use leptos::prelude::*;
use meridian_lesson::AnswerSheet;
use meridian_lesson::model::Lesson;
use meridian_words::LESSON;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Handles of the lesson's state. Copied freely.
#[derive(Clone, Copy)]
pub struct Session {
    /// The state of the page.
    pub app: AppState,
    pub(super) lesson: StoredValue<Arc<Lesson>>,
    /// Whether the section below the page is shown.
    pub open: RwSignal<bool>,
    /// The position of the step that the fragment names.
    pub step: Memo<Option<usize>>,
    /// The position of the step where the tour was left.
    pub left_at: RwSignal<Option<usize>>,
    /// The position of the step that the panel was last scrolled to, and how high the panel was then, in pixels.
    pub in_panel: StoredValue<(Option<usize>, i32)>,
    /// Whether map and step fill the screen.
    pub presenting: RwSignal<bool>,
    /// The reader's answers.
    pub sheet: RwSignal<AnswerSheet>,
    /// Whether they are kept on the device.
    pub kept: RwSignal<bool>,
    /// The position of the question that a point on the map answers.
    pub pointed: RwSignal<Option<usize>>,
    /// What is said below the questions.
    pub said: RwSignal<String>,
}

impl Session {
    /// The state of a lesson that has just come.
    pub fn new(app: AppState, lesson: Arc<Lesson>) -> Self {
        let sheet = AnswerSheet::new(&app.pack(), &app.index(), &lesson);
        let lesson = StoredValue::new(lesson);
        let step = Memo::new(move |_| {
            let id = app.show.with(|show| show.step.clone())?;
            lesson.with_value(|lesson| lesson.tour.iter().position(|step| step.id == id))
        });
        Self {
            app,
            lesson,
            open: RwSignal::new(true),
            step,
            left_at: RwSignal::new(None),
            in_panel: StoredValue::new((None, 0)),
            presenting: RwSignal::new(false),
            sheet: RwSignal::new(sheet),
            kept: RwSignal::new(false),
            pointed: RwSignal::new(None),
            said: RwSignal::new(String::new()),
        }
    }

    /// The lesson, shared.
    pub fn lesson(&self) -> Arc<Lesson> {
        self.lesson.get_value()
    }

    /// Shows the section below the page, and goes there where that was asked for.
    pub fn show(self, shown: bool) {
        let there = self.open.get_untracked();
        self.open.set(true);
        if shown && there {
            reveal("lesson");
        } else if shown {
            request_animation_frame(|| reveal("lesson"));
        }
        self.complete_link();
    }

    /// Closes it, and with it the tour and the plain words.
    pub fn close(self) {
        self.open.set(false);
        self.present(false);
        paper::leave();
        self.app.show.update(|show| {
            show.step = None;
            show.level = None;
        });
        if let Some(button) = element("learn").and_then(|row| row.query_selector("button").ok()?)
            && let Ok(button) = button.dyn_into::<HtmlElement>()
        {
            focus(&button);
        }
    }

    /// Says that the lesson is finished, here and to the page around.
    pub fn finish(self) {
        self.said.set(LESSON.done_said.to_owned());
        progress::tell_done();
    }
}

/// Shows a part, and reads on from there.
pub fn reveal(id: &str) {
    if let Some(part) = element(id) {
        to_top(&part);
        focus_in_place(&part);
    }
}

/// Moves the focus to a button of the lesson.
pub fn focus_action(name: &str) {
    let button = find(&["#lesson [data-action=", name, "]"].concat());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        focus(&button);
    }
}
