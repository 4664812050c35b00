//! Code for another page, with a preview.

use super::super::markup::{Node, el};
use super::{copied, field, option};
use crate::domain::host::{Theme, View};
use crate::domain::pack::Pack;
use crate::domain::words::{DIALOG, EN, opening_words};

/// How many words name a quote.
const OPENING: usize = 8;

/// Id of the warnings.
pub const NOTICE: &str = "take-embed-notice";

/// What can be chosen, the preview, the three snippets; a line instead where the page has no address.
pub fn body(pack: &Pack) -> Vec<Node> {
    let choices = el("div")
        .class("take-choices")
        .child(field("take-what", DIALOG.what, what(pack)))
        .child(field("take-theme", DIALOG.theme, theme()))
        .child(field("take-height", DIALOG.height, height()))
        .child(field(
            "take-pixels",
            DIALOG.pixels,
            el("input")
                .attr("type", "number")
                .attr("min", "100")
                .attr("max", "5000")
                .attr("value", "600"),
        ))
        .child(ticked("take-own", DIALOG.own_accent))
        .child(field(
            "take-accent",
            DIALOG.accent,
            el("input").attr("type", "color").attr("value", "#b06f00"),
        ))
        .child(ticked("take-filter", DIALOG.with_filter))
        .child(field(
            "take-width",
            DIALOG.width,
            el("input")
                .attr("type", "range")
                .attr("min", "300")
                .attr("max", "1200")
                .attr("step", "20")
                .attr("value", "640"),
        ));
    let preview = el("div")
        .class("take-preview")
        .child(el("iframe").attr("title", DIALOG.preview));
    let snippets = el("div")
        .class("take-texts")
        .child(copied("frame", DIALOG.frame, DIALOG.frame_note, NOTICE))
        .child(copied(
            "element",
            DIALOG.element,
            DIALOG.element_note,
            NOTICE,
        ))
        .child(copied("plain", DIALOG.plain, DIALOG.plain_note, NOTICE));
    let with = el("div")
        .class("take-with-address")
        .child(choices)
        .child(snippets)
        .child(preview);
    let without = el("p")
        .class("take-without-address")
        .text(DIALOG.no_address);
    vec![with, without]
}

/// Views, then every story and every quote by itself. A value is `VIEW`, or `VIEW:ID`.
fn what(pack: &Pack) -> Node {
    let parts = [
        (View::All, DIALOG.whole),
        (View::Cards, DIALOG.cards),
        (View::Map, EN.map),
        (View::Quotes, EN.quotes),
        (View::Timeline, EN.timeline),
    ];
    let parts = parts.map(|(view, name)| option(view.name().to_owned(), name));
    let stories = pack.stories.iter().map(|story| {
        let name = (DIALOG.story)(&story.label);
        option(format!("story:{}", story.id), name)
    });
    el("select")
        .children(parts)
        .child(group(DIALOG.stories).children(stories))
        .child(
            group(DIALOG.quotes)
                .children(quotes(pack).map(|(id, name)| option(format!("quote:{id}"), name))),
        )
}

fn group(name: &'static str) -> Node {
    el("optgroup").attr("label", name)
}

/// Every quote's id, and a name for it: whose it is and how it begins.
pub fn quotes(pack: &Pack) -> impl Iterator<Item = (&str, String)> {
    let (open, close) = EN.marks;
    pack.quotes.iter().map(move |quote| {
        let by = EN.list(&pack.names(&quote.speakers));
        let opening = opening_words(&quote.text, OPENING);
        (quote.id.as_str(), format!("{by}: {open}{opening}{close}"))
    })
}

fn theme() -> Node {
    let names = [DIALOG.auto, DIALOG.light, DIALOG.dark];
    let themes = Theme::ALL.into_iter().zip(names);
    el("select").children(themes.map(|(theme, name)| option(theme.id().to_owned(), name)))
}

fn height() -> Node {
    el("select")
        .child(option("fixed".to_owned(), DIALOG.fixed))
        .child(option("followed".to_owned(), DIALOG.followed))
}

fn ticked(id: &'static str, label: &'static str) -> Node {
    el("p")
        .class("take-tick")
        .child(el("input").attr("type", "checkbox").attr("id", id))
        .child(el("label").text(label).attr("for", id))
}
