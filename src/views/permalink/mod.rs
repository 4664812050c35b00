//! A page for one quote or one story, readable without any script: what a pasted link opens, in a chat or in a frame. Only the
//! prerenderer draws it.

mod quote;
mod story;

use super::markup::{MaybeLive, Node, Str, el};
use super::notices::list;
use crate::state::AppState;
use meridian_export::share_target::ShareTarget;
use meridian_pack::Pack;
use meridian_words::{PAGE_TOOLS, Words};

/// Id of the warnings that the links below refer to.
const NOTICE: &str = "notice";

/// What stands in the body of the page of a story or a quote; of the page itself there is none.
pub fn permalink(app: AppState, subject: ShareTarget) -> Vec<Node> {
    match subject {
        ShareTarget::Page => Vec::new(),
        ShareTarget::Story(story) => story::page(app, story),
        ShareTarget::Quote(quote) => quote::page(app, quote),
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
fn ways(subject: ShareTarget, others: impl IntoIterator<Item = Node>) -> Node {
    let stem = subject.stem();
    let picture = |kind: &'static str, label: &'static str| {
        way(["../", &stem, kind].concat(), "quiet", label)
    };
    let whole = ["../index.html", &subject.fragment()].concat();
    el("nav")
        .attr("aria-label", PAGE_TOOLS.ways)
        .child(way(whole, "button", PAGE_TOOLS.whole))
        .children(others)
        .child(picture(".png", PAGE_TOOLS.picture_png))
        .child(picture(".svg", PAGE_TOOLS.picture_svg))
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
