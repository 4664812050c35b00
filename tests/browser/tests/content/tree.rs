//! What a screen reader is told of each view, as kept in `tests/browser/snapshots`.

use crate::waits::detailed;
use meridian_browser_tests::{Ability, Engine, Page, same_text};

/// Name of the snapshot, the view, and the state it is in.
const VIEWS: [(&str, &str, &str); 8] = [
    ("toolbar", ".toolbar", ""),
    ("stories", "#stories", ""),
    ("map", "#map", ""),
    ("detail", "#detail", "#place=delhi&at=place:delhi"),
    ("places", "section.places", ""),
    ("timeline", "#timeline", ""),
    ("quotes", "#quotes", "#speaker=zhou-bo"),
    ("keep", "#keep", ""),
];

#[test]
fn each_view_is_told_to_a_screen_reader_as_kept() {
    if Engine::chosen().lacks(Ability::AccessibilityTree) {
        return;
    }
    for (name, css, at) in VIEWS {
        let page = Page::open(at);
        detailed(&page);
        same_text(&format!("tree-{name}"), &page.tree(css));
    }
}
