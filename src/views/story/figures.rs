//! The numbers on the face of a card.

use super::super::markup::{Node, el};
use crate::state::AppState;
use meridian_pack::{Figure, Story};

/// A heading and large numerals with what they count and how they are known.
pub fn figures(app: AppState, story: &Story) -> [Node; 2] {
    let pack = app.pack();
    let figures = story.figures.iter().filter_map(|id| pack.figure(id));
    [
        el("h4").class("label").text(app.words.figures),
        el("dl")
            .class("figures")
            .children(figures.map(|figure| one(app, figure))),
    ]
}

/// A figure's number as a large numeral; a screen reader hears it in words, with its qualifier.
pub fn numeral(figure: &Figure) -> Node {
    el("dt")
        .child(
            el("span")
                .class("numeral")
                .text(figure.display.clone())
                .attr("aria-hidden", "true"),
        )
        .child(el("span").class("hidden").text(figure.spoken.clone()))
}

fn one(app: AppState, figure: &Figure) -> Node {
    let how = el("details")
        .class("how")
        .child(
            el("summary").text(app.words.how_known).child(
                el("span")
                    .class("hidden")
                    .text(format!(" ({})", figure.spoken)),
            ),
        )
        .child(el("p").text(figure.how.clone()));
    el("div").class("figure").child(numeral(figure)).child(
        el("dd")
            .child(el("p").text(figure.label.clone()))
            .child(how),
    )
}
