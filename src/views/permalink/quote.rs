//! The page of a quote: the words large, and all that is known of them.

use super::super::markup::{Node, el};
use super::super::parts::hue;
use super::{colophon, warnings, way, ways};
use crate::state::AppState;
use meridian_export::cite::{BETWEEN, circumstances, dates};
use meridian_export::share_target::ShareTarget;
use meridian_layout::quote_size::QuoteSize;
use meridian_pack::{Pack, Quote, Speaker};
use meridian_words::{PAGE_TOOLS, Words};

pub fn page(app: AppState, quote: &Quote) -> Vec<Node> {
    let pack = app.pack();
    let words = app.words;
    let story = pack.story(&quote.story);
    let others = story.map(|story| {
        let address = ["../", &ShareTarget::Story(story).address()].concat();
        way(address, "button", (PAGE_TOOLS.its_story)(&story.label))
    });
    let main = el("main")
        .class(hue(app, &quote.story))
        .child(article(&pack, quote, words))
        .child(colophon(&pack, words))
        .child(warnings(&pack, words));
    let footer = el("footer").child(ways(ShareTarget::Quote(quote), others));
    vec![main, footer]
}

fn article(pack: &Pack, quote: &Quote, words: &Words) -> Node {
    let (open, close) = words.marks;
    let label = pack.story(&quote.story).map(|story| story.label.clone());
    let speakers: Vec<&Speaker> = (quote.speakers.iter())
        .filter_map(|id| pack.speaker(id))
        .collect();
    let size = match QuoteSize::of(&quote.text) {
        QuoteSize::Large => "said short",
        QuoteSize::Middle => "said",
        QuoteSize::Small => "said long",
    };
    let said = [open, &quote.text, close].concat();
    let context = quote.context.clone().map(|context| {
        el("p")
            .class("context")
            .child(el("span").class("extent").text(words.fragment))
            .text(" ")
            .text(context)
    });
    let mut when = vec![dates(&quote.dates, words)];
    when.extend(circumstances(&quote.occasion, &quote.via, words));
    let note = quote.dates.note.clone();
    el("article")
        .attr("data-quote", quote.id.clone())
        .attr("data-speaker", quote.speakers.join(" "))
        .attr("data-extent", quote.extent.id())
        .attr("aria-labelledby", "title")
        .children(label.map(|label| el("p").class("kicker").text(label)))
        .child(
            el("h1")
                .text(words.list(&pack.names(&quote.speakers)))
                .attr("id", "title"),
        )
        .children(roles(&speakers))
        .child(
            el("blockquote")
                .class(size)
                .attr("lang", pack.source.lang.clone())
                .child(el("p").text(said)),
        )
        .children(context)
        .child(el("p").class("when").text(when.join(BETWEEN)))
        .children(note.map(|note| el("p").class("note").text(note)))
        .child(el("p").class("note").text((words.trace)(&quote.trace)))
}

/// What each speaker is; named again where there are several.
fn roles(speakers: &[&Speaker]) -> Vec<Node> {
    let several = speakers.len() > 1;
    let role = |speaker: &&Speaker| match several {
        true => [&speaker.name, ": ", &speaker.role].concat(),
        false => speaker.role.clone(),
    };
    let line = |speaker| el("p").class("role").text(role(speaker));
    speakers.iter().map(line).collect()
}
