//! What a page in a frame says (docs/EMBEDDING.md, "What a frame says").

use super::document::find;
use super::listen::listen;
use super::property::get;
use gloo::events::EventListener;
use web_sys::{Event, window};

/// Calls back with the height, in pixels, that the page in the first matching frame says it has, until the answer is dropped.
pub fn on_height(frame: &'static str, callback: impl Fn(f64) + 'static) -> Option<EventListener> {
    let heard = move |event: &Event| {
        if let Some(height) = told(event, frame) {
            callback(height);
        }
    };
    let window = window()?;
    Some(listen(&window, "message", false, Box::new(heard)))
}

fn told(event: &Event, frame: &str) -> Option<f64> {
    let frame = find(frame)?;
    if get(event, "source") != get(&frame, "contentWindow") {
        return None;
    }
    let told = get(&get(event, "data"), "datawrapper-height");
    get(&told, "meridian").as_f64()
}
