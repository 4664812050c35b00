//! One quote.

use super::super::markup::{Node, el};
use super::super::parts::{button, controls, highlighted, hue};
use crate::platform::focus::{find, reveal_id, select_text};
use crate::platform::{clipboard, host};
use crate::state::Explorer;
use meridian_export::cite::{BETWEEN, circumstances, dates, plain_text};
use meridian_pack::{Extent, Quote, Speaker};
use meridian_route::Selection;
use meridian_words::opening_words;

/// How many words name a quote for a screen reader.
const OPENING: usize = 5;

/// The words large, then whose they are, and what can be done with them.
pub fn quote_card(explorer: Explorer, index: u32) -> Node {
    let pack = explorer.pack();
    match pack.quotes.get(index as usize) {
        Some(quote) => card(explorer, index, quote),
        None => el("div"),
    }
}

fn card(explorer: Explorer, index: u32, quote: &Quote) -> Node {
    let pack = explorer.pack();
    let words = explorer.words;
    let (open, close) = words.marks;
    let selection = Selection::Quote(quote.id.clone());
    let spoken = el("p")
        .text(open)
        .child(highlighted(explorer, el("span"), quote.text.clone()))
        .text(close);
    let context = quote.context.clone().map(|context| {
        el("p")
            .class("context")
            .child(el("span").class("extent").text(words.fragment))
            .text(" ")
            .child(highlighted(explorer, el("span"), context))
    });
    let speakers = quote.speakers.iter().filter_map(|id| pack.speaker(id));
    let label = pack.story(&quote.story).map(|story| story.label.clone());
    let when = [dates(&quote.dates, words)].into_iter().chain(label);
    let when = when.collect::<Vec<_>>().join(BETWEEN);
    let circumstances = circumstances(&quote.occasion, &quote.via, words);
    let circumstances = (!circumstances.is_empty())
        .then(|| highlighted(explorer, el("p").class("meta"), circumstances.join(BETWEEN)));
    let kind = if quote.extent == Extent::Fragment {
        "quote fragment "
    } else {
        "quote "
    };
    el("article")
        .class([kind, &hue(explorer, &quote.story)].concat())
        .class(("selected", move || explorer.is_selected(&selection)))
        .attr("data-quote", quote.id.clone())
        .attr("data-speaker", quote.speakers.join(" "))
        .attr("data-extent", quote.extent.id())
        .child(
            el("blockquote")
                .attr("lang", pack.source.lang.clone())
                .child(spoken),
        )
        .children(context)
        .children(speakers.map(|speaker| by(explorer, speaker)))
        .child(el("p").class("meta").text(when))
        .children(circumstances)
        .child(actions(explorer, index, quote))
}

fn by(explorer: Explorer, speaker: &Speaker) -> Node {
    el("p")
        .class("by")
        .child(highlighted(explorer, el("b"), speaker.name.clone()))
        .text(" ")
        .child(highlighted(
            explorer,
            el("span").class("role"),
            speaker.role.clone(),
        ))
}

/// Link, copy, and the way to the map. Each is named with the speaker and the opening words.
fn actions(explorer: Explorer, index: u32, quote: &Quote) -> Node {
    let pack = explorer.pack();
    let words = explorer.words;
    let by = words.list(&pack.names(&quote.speakers));
    let opening = opening_words(&quote.text, OPENING);
    let selection = Selection::Quote(quote.id.clone());
    let link = el("a")
        .class("quiet")
        .attr("href", ["#at=quote:", &quote.id].concat())
        .attr("aria-label", (words.link_name)(&by, &opening))
        .on("click", move |event| {
            event.prevent_default();
            explorer.select(selection.clone());
        })
        .text(words.link);
    let copy = button("quiet")
        .attr("aria-label", (words.copy_name)(&by, &opening))
        .attr("aria-describedby", "notice")
        .on("click", move |_| copy_quote(explorer, index))
        .text(words.copy);
    let place = quote
        .places
        .iter()
        .find(|id| pack.place(id).is_some_and(|place| !place.is_metonym()));
    let on_map = place.cloned().map(|place| {
        button("quiet to-map")
            .attr("aria-label", (words.on_map_name)(&by, &opening))
            .on("click", move |_| {
                explorer.select(Selection::Place(place.clone()));
                reveal_id("map");
            })
            .text(words.on_map)
    });
    controls(explorer, "actions")
        .child(link)
        .child(copy)
        .children(on_map)
}

/// Puts the quote with its source on the clipboard; where there is none, selects the words on the page.
fn copy_quote(explorer: Explorer, index: u32) {
    let pack = explorer.pack();
    let words = explorer.words;
    let Some(quote) = pack.quotes.get(index as usize) else {
        return;
    };
    let link = format!("{}#at=quote:{}", host::address(), quote.id);
    let card = format!("[data-quote=\"{}\"]", quote.id);
    clipboard::write(&plain_text(&pack, quote, words, &link), move |done| {
        if !done && let Some(card) = find(&card) {
            select_text(&card);
        }
        explorer.announce(if done {
            words.copied
        } else {
            words.copy_by_hand
        });
    });
}
