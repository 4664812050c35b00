//! The line that says what the plain page lacks. Only the prerenderer draws it, above the application; boot/boot.js hides it
//! where scripts run, and boot/start.js shows it again when the program fails.

use super::markup::{Node, el};
use meridian_words::PAGE_TOOLS;

/// The line, with the way to try again.
pub fn reduced() -> Node {
    let reload = el("a")
        .text(PAGE_TOOLS.renew)
        .attr("id", "reload")
        .attr("href", "");
    let line = el("p")
        .text([PAGE_TOOLS.reduced, " "].concat())
        .child(reload);
    el("aside")
        .attr("id", "reduced")
        .attr("aria-label", PAGE_TOOLS.reduced_name)
        .child(line)
}
