//! Going through the tour by key, clicker, finger and wheel.

use super::session::Session;
use super::tour::bring_into_panel;
use crate::platform::around::{is_right_to_left, scroll_by};
use crate::platform::document::{document, element, find, find_all, page};
use crate::platform::fullscreen;
use crate::platform::listen::listen;
use crate::platform::timer::Later;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlElement, KeyboardEvent, PointerEvent};

/// A finger that goes this far sideways over the panel turns the step, in CSS pixels.
const SWIPE: f64 = 40.0;

/// How long the panel has to rest before the tour goes to the step that it shows, in milliseconds.
const REST: u32 = 120;

/// Listens to everything that goes through the tour, as long as the current owner lasts.
pub fn listen_to_all(session: Session) {
    let (Some(window), Some(document), Some(tour)) =
        (web_sys::window(), document(), element("tour"))
    else {
        return;
    };
    // Before the page's own use of the keys: Escape leaves the tour, and closes nothing below it.
    heard(&window, "keydown", true, move |event| {
        on_key(session, event)
    });
    heard(&document, "fullscreenchange", false, move |_| {
        if !fullscreen::is_on() {
            session.present(false);
        }
    });
    heard(&window, "resize", false, move |_| {
        request_animation_frame(move || bring_into_panel(session));
    });
    heard(&document, "focusin", false, move |event| {
        keep_above(session, event)
    });
    fingers(session, &window, &tour);
    wheel(session);
}

/// Listens as long as the current owner lasts.
fn heard(
    target: &EventTarget,
    event: &'static str,
    capture: bool,
    callback: impl Fn(&Event) + 'static,
) {
    let listener = listen(target, event, capture, Box::new(callback));
    StoredValue::new_local(listener);
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Where keys and fingers mean something else.
fn is_busy(target: &Element) -> bool {
    const BUSY: &str = "input, select, textarea, #map-box, dialog, [contenteditable]";
    target.closest(BUSY).is_ok_and(|found| found.is_some())
}

fn is_in_tour(target: &Element) -> bool {
    target.closest("#tour").is_ok_and(|found| found.is_some())
}

fn is_backward() -> bool {
    page().is_some_and(|page| is_right_to_left(&page))
}

fn on_key(session: Session, event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    let target = target(event);
    let elsewhere = key.alt_key() || key.ctrl_key() || key.meta_key();
    if session.step.get_untracked().is_none() || elsewhere || target.as_ref().is_some_and(is_busy) {
        return;
    }
    let forth = match key.key().as_str() {
        "Escape" if session.presenting.get_untracked() => {
            session.present(false);
            event.prevent_default();
            return;
        }
        "Escape" if target.as_ref().is_some_and(is_in_tour) => {
            session.leave_tour();
            event.prevent_default();
            return;
        }
        "PageDown" => true,
        "PageUp" => false,
        "ArrowRight" => !is_backward(),
        "ArrowLeft" => is_backward(),
        _ => return,
    };
    session.turn(forth);
    event.prevent_default();
}

/// What gets the focus below the panel is scrolled above it: not every engine keeps to `scroll-padding` then.
fn keep_above(session: Session, event: &Event) {
    let Some((focused, tour)) = target(event).zip(find("#tour")) else {
        return;
    };
    if session.step.get_untracked().is_none() || is_in_tour(&focused) {
        return;
    }
    let below = focused.get_bounding_client_rect().bottom() - tour.get_bounding_client_rect().top();
    if below > 0.0 {
        scroll_by(below + 8.0);
    }
}

fn fingers(session: Session, window: &EventTarget, tour: &EventTarget) {
    let from: Rc<Cell<Option<[f64; 2]>>> = Rc::default();
    let at = |event: &PointerEvent| [event.client_x(), event.client_y()].map(f64::from);
    let down = Rc::clone(&from);
    heard(tour, "pointerdown", false, move |event| {
        let free = target(event).is_some_and(|target| !is_busy(&target));
        let pointer = event.dyn_ref::<PointerEvent>();
        let finger = pointer.filter(|pointer| free && pointer.pointer_type() != "mouse");
        down.set(finger.map(at));
    });
    let up = Rc::clone(&from);
    heard(window, "pointerup", false, move |event| {
        let (Some(from), Some(pointer)) = (up.take(), event.dyn_ref::<PointerEvent>()) else {
            return;
        };
        let to = at(pointer);
        let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
        if dx.abs() >= SWIPE && dx.abs() >= 2.0 * dy.abs() {
            session.turn((dx < 0.0) != is_backward());
        }
    });
    heard(window, "pointercancel", false, move |_| from.set(None));
}

/// In a tall window all steps stand one below the other in the panel: the one that is scrolled to is gone to. What another height of the
/// panel scrolled is not; the step comes back then.
fn wheel(session: Session) {
    let Some(list) = find("#tour .steps") else {
        return;
    };
    let later = Later::default();
    heard(&list.clone(), "scroll", false, move |_| {
        let list = list.clone();
        later.set(REST, move || {
            let (shown, height) = session.in_panel.get_value();
            // A step that was gone to by another way is on its way into the panel.
            if shown != session.step.get_untracked() {
                return;
            }
            if height != list.client_height() {
                bring_into_panel(session);
                return;
            }
            let seen = seen(&list);
            if seen.is_some()
                && session
                    .step
                    .get_untracked()
                    .is_some_and(|at| Some(at) != seen)
            {
                seen.into_iter().for_each(|at| session.go_to(at));
            }
        });
    });
}

/// The position of the step that the panel shows.
fn seen(list: &Element) -> Option<usize> {
    let (top, half) = (list.scroll_top(), list.client_height() / 2);
    find_all(list, ".step").iter().position(|step| {
        let step = step.dyn_ref::<HtmlElement>();
        // In a low window the others are not there.
        step.is_some_and(|step| step.offset_height() > 0 && (step.offset_top() - top).abs() < half)
    })
}
