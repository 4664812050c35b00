//! How the tour goes from step to step. A step is a state of the page: the URL, the map and the wall follow what is set here.

use super::session::{Session, focus_action};
use crate::platform::document::{element, mark_page};
use crate::platform::focus::focus_in_place;
use crate::platform::fullscreen;
use leptos::prelude::*;
use meridian_lesson::model::TourStep;
use meridian_route::Fragment;

impl Session {
    /// The step that the tour is at, and its position. Reactive.
    pub fn current(&self) -> Option<(usize, TourStep)> {
        let at = self.step.get()?;
        let step = self
            .lesson
            .with_value(|lesson| lesson.tour.get(at).cloned());
        Some((at, step?))
    }

    /// Goes to a step of the tour: filter and selection become its own, the choice of words stays. Nothing happens where there is none.
    pub fn go_to(self, at: usize) {
        if let Some(state) = self.state_of(at) {
            self.app.apply(state);
        }
    }

    /// A link that names a step and nothing else means all that the step sets.
    pub fn complete_link(self) {
        let mut rest = untrack(|| self.app.fragment());
        rest.show.step = None;
        rest.show.level = None;
        let step = self
            .step
            .get_untracked()
            .filter(|_| rest == Fragment::default());
        if let Some(state) = step.and_then(|at| self.state_of(at)) {
            self.app.complete(state);
        }
    }

    /// The state of the page that a step is.
    fn state_of(self, at: usize) -> Option<Fragment> {
        let step = self
            .lesson
            .with_value(|lesson| lesson.tour.get(at).cloned())?;
        let mut state = Fragment::parse(&step.state);
        state.show.level = self.app.show.with_untracked(|show| show.level);
        state.show.step = Some(step.id);
        Some(state)
    }

    /// The next step, or the one before.
    pub fn turn(self, forth: bool) {
        if let Some(at) = self.step.get_untracked() {
            let to = if forth {
                at.checked_add(1)
            } else {
                at.checked_sub(1)
            };
            to.into_iter().for_each(|to| self.go_to(to));
        }
    }

    /// Begins the tour, or goes on with it where it was left.
    pub fn start_tour(self) {
        self.go_to(self.left_at.get_untracked().unwrap_or(0));
        request_animation_frame(|| {
            if let Some(tour) = element("tour") {
                focus_in_place(&tour);
            }
        });
    }

    /// Leaves the tour: what a step selected is closed, its filter stays.
    pub fn leave_tour(self) {
        self.present(false);
        self.app.selection.set(None);
        self.app.show.update(|show| show.step = None);
        focus_action("tour");
    }

    /// Fills the screen with the map and the step, or ends that. A browser that may not, or a frame, fills its window.
    pub fn present(self, on: bool) {
        if self.presenting.get_untracked() == on {
            return;
        }
        self.presenting.set(on);
        // At once: a browser fills its screen only while a reader presses.
        mark_page("data-present", on.then_some(""));
        if on {
            fullscreen::enter();
        } else {
            fullscreen::leave();
        }
    }
}
