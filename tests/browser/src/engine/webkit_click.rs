//! A click in WebKit, whose driver finds out where an element is and clicks there afterwards: what has moved in between, or a
//! window that still moves, takes the click somewhere else. So the harness looks where it arrived.

use super::script;
use crate::{element::KEY, patience::Patience, wire::Wire};
use serde_json::{Value, json};
use std::{
    io::{self, Write},
    time::Duration,
};

/// How long a click may be on its way.
const JOURNEY: Duration = Duration::from_secs(2);

/// Scrolls to an element and clicks it, until the click has arrived there. `scripts`: whether the page's own run, without
/// which nobody hears of a click.
pub(super) fn click(wire: &Wire, id: &str, scripts: bool) -> Result<(), String> {
    let path = format!("/element/{id}/click");
    let node = json!({ KEY: id });
    let mut patience = Patience::new();
    loop {
        if scripts {
            await_click(wire, &node);
        }
        let done = wire.post(&path, &json!({}));
        let wrong = match done {
            Ok(_) if !scripts => return Ok(()),
            Ok(_) => match elsewhere(wire) {
                None => return Ok(()),
                Some(place) => format!("the click arrived at {place}"),
            },
            // WebDriver has a driver scroll to what it clicks. This one does not where that lies just below the window, and
            // where it does it looks once whether it has come into view, sometimes too early.
            Err(error) if error.contains("not interactable") => error,
            Err(error) => return Err(error),
        };
        if !patience.lasts() {
            return Err(wrong);
        }
        // Past the test's own output, which is kept back when it passes.
        let _ = writeln!(io::stderr(), "clicked again in WebKit: {wrong}");
        script(
            wire,
            "arguments[0].scrollIntoView({ block: 'center' })",
            json!([node]),
        );
    }
}

/// Notes where the next click arrives: `true` for the element or something in it, else what was clicked.
fn await_click(wire: &Wire, node: &Value) {
    script(
        wire,
        "const [node] = arguments;
         const note = window.meridianClick = { at: null };
         addEventListener('click', (event) => {
           const path = event.composedPath();
           note.at = path.includes(node) || path[0].outerHTML?.slice(0, 120) || String(path[0]);
         }, { capture: true, once: true })",
        json!([node]),
    );
}

/// Where the click arrived instead of its element. Nowhere else, when the document has gone, as after a link.
fn elsewhere(wire: &Wire) -> Option<String> {
    let mut patience = Patience::of(JOURNEY);
    loop {
        let look = "return window.meridianClick ? window.meridianClick.at : true";
        let at = wire.post("/execute/sync", &json!({ "script": look, "args": [] }));
        match at {
            Ok(Value::Null) if patience.lasts() => {}
            Ok(Value::Null) => return Some("nothing".to_owned()),
            Ok(Value::String(place)) => return Some(place),
            _ => return None,
        }
    }
}
