//! States of the page that a reader comes into, for tests that look at many.

#![allow(
    dead_code,
    reason = "shared by two test targets, each of which uses a part"
)]

use meridian_browser_tests::Page;

/// A state: its name, where it is, what is done there and waited for.
pub(crate) type State = (&'static str, &'static str, fn(&Page));

/// Comes into each state anew and looks.
pub(crate) fn in_each(page: &Page, states: &[State], look: impl Fn(&str)) {
    for (name, at, enter) in states {
        page.visit("about:blank");
        page.goto(at);
        page.ready();
        enter(page);
        look(name);
    }
}
