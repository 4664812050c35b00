//! The numbers on the face of a card.

use super::super::markup::{Node, el, text};
use crate::domain::pack::{Figure, Story};
use crate::state::Explorer;

/// A heading and large numerals with what they count and how they are known.
pub fn figures(explorer: Explorer, story: &Story) -> [Node; 2] {
    let pack = explorer.pack();
    let figures = story.figures.iter().filter_map(|id| pack.figure(id));
    [
        text("h4", "label", explorer.words.figures),
        el("dl")
            .class("figures")
            .children(figures.map(|figure| one(explorer, figure))),
    ]
}

fn one(explorer: Explorer, figure: &Figure) -> Node {
    let how = el("details")
        .class("how")
        .child(el("summary").text(explorer.words.how_known).child(text(
            "span",
            "hidden",
            format!(" ({})", figure.spoken),
        )))
        .child(text("p", "", figure.how.clone()));
    el("div")
        .class("figure")
        .child(
            el("dt")
                .child(text("span", "numeral", figure.display.clone()).attr("aria-hidden", "true"))
                .child(text("span", "hidden", figure.spoken.clone())),
        )
        .child(
            el("dd")
                .child(text("p", "", figure.label.clone()))
                .child(how),
        )
}
