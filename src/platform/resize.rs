//! The size of an element, followed.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};

/// An element that is followed. Dropping this ends it.
pub struct Followed {
    observer: ResizeObserver,
    _closure: Closure<dyn Fn()>,
}

impl Drop for Followed {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back with the width in pixels now and on every change, until the answer is dropped.
pub fn follow_width(element: &Element, callback: impl Fn(f64) + 'static) -> Option<Followed> {
    let element = element.dyn_ref::<HtmlElement>().cloned()?;
    callback(f64::from(element.offset_width()));
    let target = element.clone();
    let closure = Closure::<dyn Fn()>::new(move || callback(f64::from(element.offset_width())));
    let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
    observer.observe(&target);
    Some(Followed {
        observer,
        _closure: closure,
    })
}
