//! The size of an element, followed.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};

/// Calls back with the width in pixels now and on every change. Lasts as long as the page.
pub fn follow_width(element: &Element, callback: impl Fn(f64) + 'static) {
    let Some(element) = element.dyn_ref::<HtmlElement>().cloned() else {
        return;
    };
    callback(f64::from(element.offset_width()));
    let target = element.clone();
    let closure = Closure::<dyn Fn()>::new(move || callback(f64::from(element.offset_width())));
    if let Ok(observer) = ResizeObserver::new(closure.as_ref().unchecked_ref()) {
        observer.observe(&target);
        closure.forget();
    }
}
