//! Effects without a type of their own: `Effect::new` is about 3 KB of wasm for every closure it is given.

use leptos::prelude::*;
use std::any::Any;

/// Runs `run` in the browser once the page stands, and again whenever a signal that it read changes.
pub fn effect(run: impl Fn() + 'static) {
    start(Box::new(run));
}

/// Runs `run` in the browser once the page stands, and never again.
pub fn on_mount(run: impl Fn() + 'static) {
    start(Box::new(move || untrack(&run)));
}

/// Keeps something that ends when it is dropped, such as a listener, as long as what is running now: an effect, or the page.
pub fn keep_alive(running: impl Any) {
    hold(Box::new(running));
}

fn hold(running: Box<dyn Any>) {
    StoredValue::new_local(running);
}

fn start(run: Box<dyn Fn()>) {
    Effect::new(move |_: Option<()>| run());
}
