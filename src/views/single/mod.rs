//! A page for one quote or one story, readable without any script: what a pasted link opens, in a chat or in a frame. Only the
//! prerenderer draws it.

mod quote;
mod story;

use super::markup::{MaybeLive, Node, Str, el};
use super::notices::list;
use crate::state::Explorer;
use meridian_export::subject::Subject;
use meridian_pack::Pack;
use meridian_words::{KEEP, Words};

/// Id of the warnings that the links below refer to.
const NOTICE: &str = "notice";

/// What stands in the body of the page of a story or a quote; of the page itself there is none.
pub fn single(explorer: Explorer, subject: Subject) -> Vec<Node> {
    match subject {
        Subject::Page => Vec::new(),
        Subject::Story(story) => story::page(explorer, story),
        Subject::Quote(quote) => quote::page(explorer, quote),
    }
}

/// The pack's warnings: they stand above the first link.
fn warnings(pack: &Pack, words: &Words) -> Node {
    list(pack, words, NOTICE)
}

/// When it speaks, which version, on whose work it rests, and rights.
fn colophon(pack: &Pack, words: &Words) -> Node {
    let when = format!("{}. {}.", pack.as_of.label, (words.version)(&pack.version));
    el("div")
        .class("colophon")
        .child(
            el("p")
                .class("credit")
                .text([&pack.source.credit, "."].concat()),
        )
        .child(el("p").text(when))
        .child(el("p").text(pack.rights.clone()))
}

/// The ways on: to the whole page, to others, and to the pictures. A frame may be forbidden to navigate or to save: links open
/// a page of their own.
fn ways(subject: Subject, others: impl IntoIterator<Item = Node>) -> Node {
    let stem = subject.stem();
    let picture = |kind: &'static str, label: &'static str| {
        way(["../", &stem, kind].concat(), "quiet", label)
    };
    let whole = ["../index.html", &subject.fragment()].concat();
    el("nav")
        .attr("aria-label", KEEP.ways)
        .child(way(whole, "button", KEEP.whole))
        .children(others)
        .child(picture(".png", KEEP.picture_png))
        .child(picture(".svg", KEEP.picture_svg))
}

/// A link out of the page.
fn way(href: String, class: &'static str, label: impl Into<MaybeLive<Str>>) -> Node {
    el("a")
        .class(class)
        .text(label)
        .attr("href", href)
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .attr("aria-describedby", NOTICE)
}
