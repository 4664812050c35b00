//! Mouse, wheel and fingers on an element that can be moved and zoomed.
//!
//! The page keeps its wheel and its one finger: only Ctrl or ⌘ with the wheel (which is also what a trackpad's pinch sends),
//! a mouse drag, two fingers, a pinch on a trackpad and a double click are taken.

use super::listen;
use gloo::events::EventListener;
use meridian_geo::Pixel;
use meridian_geo::gesture::{pinch, wheel_factor};
use meridian_geo::length::length;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent, TouchEvent, WheelEvent};

/// A mouse that moved less than this clicked, in pixels.
const THRESHOLD: f64 = 4.0;

/// What a reader's hand does. Positions are in pixels from the element's top left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Gesture {
    /// Moves what is shown.
    Pan(Pixel),
    /// Zooms by a factor about a point.
    Zoom(f64, Pixel),
    /// Double click: one step closer, or back with Shift.
    Step(f64, Pixel),
    /// A drag ended at this speed, in pixels per millisecond.
    Throw(Pixel),
}

/// A drag in progress.
#[derive(Clone, Copy)]
struct Drag {
    last: Pixel,
    time: f64,
    speed: Pixel,
    begun: bool,
}

type Handler = Rc<dyn Fn(Gesture)>;

/// An element, and who listens on it so far.
struct Target<'a> {
    element: &'a Element,
    listeners: RefCell<Vec<EventListener>>,
}

/// Listens on an element, until the answer is dropped.
pub fn attach(element: &Element, handle: impl Fn(Gesture) + 'static) -> Vec<EventListener> {
    let target = &Target {
        element,
        listeners: RefCell::default(),
    };
    let handle: Handler = Rc::new(handle);
    wheel(target, &handle);
    drag(target, &handle);
    fingers(target, &handle);
    trackpad(target, &handle);
    let step = Rc::clone(&handle);
    listen(target, "dblclick", false, move |element, event| {
        if let Some(event) = event.dyn_ref::<MouseEvent>().filter(|_| !on_button(event)) {
            let factor = if event.shift_key() { 0.5 } else { 2.0 };
            step(Gesture::Step(factor, inside(element, event)));
        }
    });
    target.listeners.take()
}

fn wheel(target: &Target, handle: &Handler) {
    let handle = Rc::clone(handle);
    listen(target, "wheel", false, move |element, event| {
        let Some(event) = event.dyn_ref::<WheelEvent>() else {
            return;
        };
        if event.ctrl_key() || event.meta_key() {
            event.prevent_default();
            handle(Gesture::Zoom(
                wheel_factor(event.delta_y(), event.delta_mode()),
                inside(element, event),
            ));
        }
    });
}

fn drag(target: &Target, handle: &Handler) {
    let state: Rc<Cell<Option<Drag>>> = Rc::default();
    // A drag that ends on a button must not press it.
    let dragged: Rc<Cell<bool>> = Rc::default();

    let (down, fresh) = (Rc::clone(&state), Rc::clone(&dragged));
    listen(target, "pointerdown", false, move |_, event| {
        let Some(event) = event.dyn_ref::<PointerEvent>() else {
            return;
        };
        fresh.set(false);
        if event.button() == 0 && event.pointer_type() != "touch" {
            let last = at(event);
            down.set(Some(Drag {
                last,
                time: event.time_stamp(),
                speed: [0.0, 0.0],
                begun: false,
            }));
        }
    });

    let (moved, was_dragged, pan) = (Rc::clone(&state), Rc::clone(&dragged), Rc::clone(handle));
    listen(target, "pointermove", false, move |element, event| {
        let (Some(event), Some(mut drag)) = (event.dyn_ref::<PointerEvent>(), moved.get()) else {
            return;
        };
        if event.buttons() & 1 == 0 {
            // The button was let go outside the window, where no event says so.
            moved.set(None);
            return;
        }
        let now = at(event);
        let step = [now[0] - drag.last[0], now[1] - drag.last[1]];
        if !drag.begun {
            if length(step) < THRESHOLD {
                return;
            }
            drag.begun = true;
            was_dragged.set(true);
            // Fails only for a pointer that has left already.
            let _ = element.set_pointer_capture(event.pointer_id());
        }
        let elapsed = (event.time_stamp() - drag.time).max(1.0);
        // The last step alone may be a tremble of the hand.
        let blend = |before: f64, step: f64| f64::midpoint(before, step / elapsed);
        drag.speed = [blend(drag.speed[0], step[0]), blend(drag.speed[1], step[1])];
        drag.last = now;
        drag.time = event.time_stamp();
        moved.set(Some(drag));
        pan(Gesture::Pan(step));
    });

    for ending in ["pointerup", "pointercancel"] {
        let (ended, throw) = (Rc::clone(&state), Rc::clone(handle));
        listen(target, ending, false, move |_, event| {
            let rested = |drag: &Drag| event.time_stamp() - drag.time > 60.0;
            if let Some(drag) = ended.take().filter(|drag| drag.begun && !rested(drag)) {
                throw(Gesture::Throw(drag.speed));
            }
        });
    }
    listen(target, "click", true, move |_, event| {
        if dragged.replace(false) {
            event.stop_propagation();
            event.prevent_default();
        }
    });
}

fn fingers(target: &Target, handle: &Handler) {
    let state: Rc<Cell<Option<[Pixel; 2]>>> = Rc::default();
    for name in ["touchstart", "touchmove", "touchend", "touchcancel"] {
        let (before, handle) = (Rc::clone(&state), Rc::clone(handle));
        listen(target, name, false, move |element, event| {
            let Some(event) = event.dyn_ref::<TouchEvent>() else {
                return;
            };
            let now = two(element, event);
            if !event.cancelable() {
                // The page scrolls already, and keeps this touch.
                before.set(None);
                return;
            }
            if let (Some(before), Some(now)) = (before.get(), now) {
                event.prevent_default();
                let seen = pinch(before, now);
                handle(Gesture::Pan(seen.moved));
                handle(Gesture::Zoom(seen.factor, seen.at));
            }
            before.set(now);
        });
    }
}

/// Safari tells of a trackpad's pinch by events of its own (`GestureEvent`), whose `scale` grows from 1. Its touch screens
/// send them too, beside the touches that are heard already.
fn trackpad(target: &Target, handle: &Handler) {
    let state: Rc<Cell<f64>> = Rc::new(Cell::new(1.0));
    for name in ["gesturestart", "gesturechange"] {
        let (before, handle) = (Rc::clone(&state), Rc::clone(handle));
        listen(target, name, false, move |element, event| {
            let touch = web_sys::window().is_some_and(|it| it.navigator().max_touch_points() > 0);
            let number = |key: &str| js_sys::Reflect::get(event, &key.into()).ok()?.as_f64();
            let (Some(scale), Some(x), Some(y)) =
                (number("scale"), number("clientX"), number("clientY"))
            else {
                return;
            };
            if touch || scale <= 0.0 {
                return;
            }
            event.prevent_default();
            if event.type_() == "gesturechange" {
                let corner = element.get_bounding_client_rect();
                let at = [x - corner.left(), y - corner.top()];
                handle(Gesture::Zoom(scale / before.get(), at));
            }
            before.set(scale);
        });
    }
}

/// The two fingers on the element, if there are just two and both began there.
fn two(element: &Element, event: &TouchEvent) -> Option<[Pixel; 2]> {
    let touches = event.touches();
    if touches.length() != 2 {
        return None;
    }
    let corner = element.get_bounding_client_rect();
    let finger = |index| {
        let touch = touches.item(index)?;
        let began = touch.target()?.dyn_into::<web_sys::Node>().ok();
        element.contains(began.as_ref()).then_some([
            f64::from(touch.client_x()) - corner.left(),
            f64::from(touch.client_y()) - corner.top(),
        ])
    };
    Some([finger(0)?, finger(1)?])
}

fn at(event: &MouseEvent) -> Pixel {
    [f64::from(event.client_x()), f64::from(event.client_y())]
}

fn inside(element: &Element, event: &MouseEvent) -> Pixel {
    let corner = element.get_bounding_client_rect();
    let [x, y] = at(event);
    [x - corner.left(), y - corner.top()]
}

fn on_button(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| element.closest("button").is_ok_and(|found| found.is_some()))
}

fn listen(
    target: &Target,
    event: &'static str,
    capture: bool,
    callback: impl Fn(&Element, &Event) + 'static,
) {
    let element = target.element.clone();
    let callback = Box::new(move |event: &Event| callback(&element, event));
    let listener = listen::listen(target.element, event, capture, callback);
    target.listeners.borrow_mut().push(listener);
}
