//! The hand-out and the teacher's sheet: views of the page for paper, to look at first. What is on each is a matter of rules.

use super::session::focus_action;
use crate::platform::around::scroll_to_top;
use crate::platform::document::{find, find_all, mark, mark_page, page};
use crate::platform::focus::focus_in_place;
use wasm_bindgen::JsCast;

/// Shows a sheet: `student` or `teacher`.
pub fn open(kind: &'static str) {
    mark_page("data-paper", Some(kind));
    // Paper cannot be clicked.
    let page = page();
    let folded = page
        .iter()
        .flat_map(|page| find_all(page, "#stories details"));
    for details in folded {
        mark(&details, "open", Some(""));
    }
    scroll_to_top();
    let print = find("#lesson [data-action=paper-print]");
    if let Some(print) = print.and_then(|button| button.dyn_into().ok()) {
        focus_in_place(&print);
    }
}

/// Goes back to the page, if a sheet is shown.
pub fn leave() {
    if let Some(kind) = page().and_then(|page| page.get_attribute("data-paper")) {
        mark_page("data-paper", None);
        focus_action(&kind);
    }
}
