//! The row that brings the lesson. Only the prerenderer draws it.

use super::parts::button;
use meridian_markup::{Node, el};
use meridian_words::LESSON;

/// The button that brings the lesson, and what is said when it does not come; shown while scripts run.
pub fn learn() -> Node {
    el("p")
        .attr("id", "learn")
        .child(
            button("button")
                .attr("data-action", "lesson")
                .attr("disabled", "")
                .text(LESSON.button),
        )
        .child(
            el("span")
                .attr("role", "status")
                .attr("data-failed", LESSON.failed),
        )
}
