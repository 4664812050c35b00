//! Animation frames.

use super::focus::reduced_motion;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::window;

thread_local! {
    /// Counts animations, so that a new one ends the one before.
    static LATEST: Cell<u32> = const { Cell::new(0) };
}

type Step = Rc<RefCell<Option<Closure<dyn FnMut(f64)>>>>;

/// Calls `step` in every frame with a part that grows from 0 to 1, eased, and at last with 1. With no time to take, or for
/// readers who ask for less motion, it is called once, with 1. A new animation ends the one before where it is.
pub fn animate(milliseconds: f64, mut step: impl FnMut(f64) + 'static) {
    let turn = LATEST.with(|latest| {
        latest.set(latest.get().wrapping_add(1));
        latest.get()
    });
    if milliseconds <= 0.0 || reduced_motion() {
        step(1.0);
        return;
    }
    let start = Cell::new(None);
    let slot: Step = Rc::default();
    let again = Rc::clone(&slot);
    *slot.borrow_mut() = Some(Closure::new(move |now: f64| {
        if LATEST.with(Cell::get) != turn {
            again.replace(None);
            return;
        }
        let begun = start.get().unwrap_or(now);
        start.set(Some(begun));
        let part = ((now - begun) / milliseconds).clamp(0.0, 1.0);
        // Quick at first, gentle at the end.
        step(1.0 - (1.0 - part).powi(3));
        if part < 1.0 {
            request(&again);
        } else {
            again.replace(None);
        }
    }));
    request(&slot);
}

/// Ends the animation that runs, if one does: what it moves has gone.
pub fn stop() {
    LATEST.with(|latest| latest.set(latest.get().wrapping_add(1)));
}

fn request(slot: &Step) {
    if let (Some(window), Some(callback)) = (window(), slot.borrow().as_ref()) {
        // Fails only for what is no function.
        let _ = window.request_animation_frame(callback.as_ref().unchecked_ref());
    }
}
