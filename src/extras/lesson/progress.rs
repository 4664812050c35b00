//! What the page around hears of how far the lesson is, where it asked for it with `?report=lesson` (boot/scorm does). It is told of
//! steps and of the end, never of answers.

use super::session::Session;
use crate::platform::around::{query, tell};
use crate::state::effect::effect;
use meridian_route::host::HostOptions;
use wasm_bindgen::JsValue;

/// Reports each step that the tour comes to.
pub fn report(session: Session) {
    effect(move || {
        let Some((at, step)) = session.current() else {
            return;
        };
        let all = session.lesson().tour.len();
        send(&[
            ("step", number(at + 1)),
            ("of", number(all)),
            ("id", JsValue::from_str(&step.id)),
        ]);
        if at + 1 == all {
            tell_done();
        }
    });
}

/// Reports the end.
pub fn tell_done() {
    send(&[("done", JsValue::TRUE)]);
}

fn number(value: usize) -> JsValue {
    JsValue::from_f64(value as f64)
}

fn send(fields: &[(&str, JsValue)]) {
    if HostOptions::parse(&query()).reports_lesson {
        let mut message = vec![("meridian", JsValue::from_str("lesson"))];
        message.extend_from_slice(fields);
        tell(&message);
    }
}
