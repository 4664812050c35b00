//! Listening to events, without a type for each listener: gloo's constructor is compiled anew for every closure it is
//! given, about 200 bytes of compressed wasm each.

use gloo::events::{EventListener, EventListenerOptions};
use web_sys::{Event, EventTarget};

/// Listens until the answer is dropped. Not passive: some listeners prevent what the browser would do. `capture` hears the
/// event before the elements inside do.
pub fn listen(
    target: &EventTarget,
    event: &'static str,
    capture: bool,
    callback: Box<dyn Fn(&Event)>,
) -> EventListener {
    let options = if capture {
        EventListenerOptions {
            passive: false,
            ..EventListenerOptions::run_in_capture_phase()
        }
    } else {
        EventListenerOptions::enable_prevent_default()
    };
    EventListener::new_with_options(target, event, options, callback)
}
