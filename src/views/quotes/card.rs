//! One quote.

use super::super::markup::{Node, el};
use super::super::parts::{button, controls, highlighted, hue};
use crate::platform::focus::{find, reveal_id, select_text};
use crate::platform::{clipboard, host};
use crate::state::AppState;
use meridian_export::cite::{BETWEEN, circumstances, dates, plain_text};
use meridian_pack::{Extent, Quote, Speaker};
use meridian_route::Selection;
use meridian_words::opening_words;

/// How many words name a quote for a screen reader.
const OPENING: usize = 5;

/// The words large, then whose they are, and what can be done with them.
pub fn quote_card(app: AppState, index: u32) -> Node {
    let pack = app.pack();
    match pack.quotes.get(index as usize) {
        Some(quote) => card(app, index, quote),
        None => el("div"),
    }
}

fn card(app: AppState, index: u32, quote: &Quote) -> Node {
    let pack = app.pack();
    let words = app.words;
    let (open, close) = words.marks;
    let selection = Selection::Quote(quote.id.clone());
    let spoken = el("p")
        .text(open)
        .child(highlighted(app, el("span"), quote.text.clone()))
        .text(close);
    let context = quote.context.clone().map(|context| {
        el("p")
            .class("context")
            .child(el("span").class("extent").text(words.fragment))
            .text(" ")
            .child(highlighted(app, el("span"), context))
    });
    let speakers = quote.speakers.iter().filter_map(|id| pack.speaker(id));
    let label = pack.story(&quote.story).map(|story| story.label.clone());
    let when = [dates(&quote.dates, words)].into_iter().chain(label);
    let when = when.collect::<Vec<_>>().join(BETWEEN);
    let circumstances = circumstances(&quote.occasion, &quote.via, words);
    let circumstances = (!circumstances.is_empty())
        .then(|| highlighted(app, el("p").class("meta"), circumstances.join(BETWEEN)));
    let kind = if quote.extent == Extent::Fragment {
        "quote fragment "
    } else {
        "quote "
    };
    el("article")
        .class([kind, &hue(app, &quote.story)].concat())
        .class(("selected", move || app.is_selected(&selection)))
        .attr("data-quote", quote.id.clone())
        .attr("data-speaker", quote.speakers.join(" "))
        .attr("data-extent", quote.extent.id())
        .child(
            el("blockquote")
                .attr("lang", pack.source.lang.clone())
                .child(spoken),
        )
        .children(context)
        .children(speakers.map(|speaker| by(app, speaker)))
        .child(el("p").class("meta").text(when))
        .children(circumstances)
        .child(actions(app, index, quote))
}

fn by(app: AppState, speaker: &Speaker) -> Node {
    el("p")
        .class("by")
        .child(highlighted(app, el("b"), speaker.name.clone()))
        .text(" ")
        .child(highlighted(
            app,
            el("span").class("role"),
            speaker.role.clone(),
        ))
}

/// Link, copy, and the way to the map. Each is named with the speaker and the opening words.
fn actions(app: AppState, index: u32, quote: &Quote) -> Node {
    let pack = app.pack();
    let words = app.words;
    let by = words.list(&pack.names(&quote.speakers));
    let opening = opening_words(&quote.text, OPENING);
    let selection = Selection::Quote(quote.id.clone());
    let link = el("a")
        .class("quiet")
        .attr("href", ["#at=quote:", &quote.id].concat())
        .attr("aria-label", (words.link_name)(&by, &opening))
        .on("click", move |event| {
            event.prevent_default();
            app.select(selection.clone());
        })
        .text(words.link);
    let copy = button("quiet")
        .attr("aria-label", (words.copy_name)(&by, &opening))
        .attr("aria-describedby", "notice")
        .on("click", move |_| copy_quote(app, index))
        .text(words.copy);
    let place = quote
        .places
        .iter()
        .find(|id| pack.place(id).is_some_and(|place| !place.is_metonym()));
    let on_map = place.cloned().map(|place| {
        button("quiet to-map")
            .attr("aria-label", (words.on_map_name)(&by, &opening))
            .on("click", move |_| {
                app.select(Selection::Place(place.clone()));
                reveal_id("map");
            })
            .text(words.on_map)
    });
    controls(app, "actions")
        .child(link)
        .child(copy)
        .children(on_map)
}

/// Puts the quote with its source on the clipboard; where there is none, selects the words on the page.
fn copy_quote(app: AppState, index: u32) {
    let pack = app.pack();
    let words = app.words;
    let Some(quote) = pack.quotes.get(index as usize) else {
        return;
    };
    let link = format!("{}#at=quote:{}", host::address(), quote.id);
    let card = format!("[data-quote=\"{}\"]", quote.id);
    clipboard::write(&plain_text(&pack, quote, words, &link), move |done| {
        if !done && let Some(card) = find(&card) {
            select_text(&card);
        }
        app.announce(if done {
            words.copied
        } else {
            words.copy_by_hand
        });
    });
}
