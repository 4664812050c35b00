//! The page of a story: the card told in full, then what was said.

use super::super::markup::{Node, el};
use super::super::parts::{date_of, hue_of, quote_ref};
use super::super::story::{numeral, point};
use super::{colophon, warnings, way, ways};
use crate::state::AppState;
use meridian_export::share_target::ShareTarget;
use meridian_pack::{Pack, Quote, Story};
use meridian_words::opening_words;

/// How many words name a quote for a screen reader.
const OPENING: usize = 5;

pub fn page(app: AppState, story: &Story) -> Vec<Node> {
    let pack = app.pack();
    let words = app.words;
    let quotes = pack.quotes.iter().filter(|quote| quote.story == story.id);
    let quotes = el("section")
        .attr("aria-labelledby", "quotes")
        .child(el("h2").text(words.quotes).attr("id", "quotes"))
        .child(
            el("ul")
                .class("quotes")
                .children(quotes.map(|it| brief(app, it))),
        );
    let main = el("main")
        .class(hue_of(pack.story_index(&story.id)))
        .child(article(app, &pack, story))
        .child(warnings(&pack, words))
        .child(quotes)
        .child(colophon(&pack, words));
    let footer = el("footer").child(ways(ShareTarget::Story(story), None));
    vec![main, footer]
}

fn article(app: AppState, pack: &Pack, story: &Story) -> Node {
    let words = app.words;
    let number = pack.story_index(&story.id) + 1;
    let gist = story.gist.iter().map(|claim| point(app, claim));
    let answer = story.answer.as_ref().map(|answer| {
        el("div")
            .class("answer")
            .child(el("h2").text(words.answer))
            .child(el("ul").child(point(app, answer)))
    });
    let sections = story.sections.iter().map(|section| {
        let claims = section.claims.iter().map(|claim| point(app, claim));
        el("section")
            .child(el("h2").text(section.heading.clone()))
            .child(el("ul").class("claims").children(claims))
    });
    el("article")
        .class("story")
        .attr("data-story", story.id.clone())
        .attr("aria-labelledby", "title")
        .child(
            el("header")
                .child(
                    el("p")
                        .class("kicker")
                        .text((words.story_number)(number, &story.label)),
                )
                .child(el("h1").text(story.headline.clone()).attr("id", "title"))
                .child(el("p").class("dek").text(story.dek.clone()))
                .child(el("p").class("note").text(pack.as_of.label.clone())),
        )
        .child(
            el("div")
                .class("gist")
                .child(el("ul").children(gist))
                .children(answer),
        )
        .child(facts(app, pack, story))
        .child(el("div").class("story-text").children(sections))
}

/// Who, how many, where and when.
fn facts(app: AppState, pack: &Pack, story: &Story) -> Node {
    let words = app.words;
    let people = story.people.iter().filter_map(|id| pack.party(id));
    let people = people.map(|party| {
        el("li")
            .child(el("b").text(party.name().to_owned()))
            .text(" ")
            .child(el("span").class("role").text(party.role().to_owned()))
    });
    let figures = story.figures.iter().filter_map(|id| pack.figure(id));
    let figures = figures.map(|figure| {
        el("div")
            .child(numeral(figure))
            .child(el("dd").text(figure.label.clone()))
            .child(el("dd").class("note").text(figure.how.clone()))
    });
    let places = story.places.iter().filter_map(|id| pack.place(id));
    let places: Vec<&str> = places.map(|place| place.name.as_str()).collect();
    let events = story.events.iter().filter_map(|id| pack.event(id));
    let events = events.map(|event| {
        el("li")
            .child(el("b").text(date_of(app, event)))
            .text(" ")
            .child(el("span").class("role").text(event.title.clone()))
    });
    el("div")
        .class("facts")
        .child(el("h2").text(words.figures))
        .child(el("dl").class("figures").children(figures))
        .child(el("h2").text(words.people))
        .child(el("ul").children(people))
        .child(el("h2").text(words.places))
        .child(el("p").text(words.list(&places)))
        .child(el("h2").text(words.dates))
        .child(el("ul").children(events))
}

/// A quote with the link to its own page.
fn brief(app: AppState, quote: &Quote) -> Node {
    let pack = app.pack();
    let words = app.words;
    let by = words.list(&pack.names(&quote.speakers));
    let address = ["../", &ShareTarget::Quote(quote).address()].concat();
    let name = (words.link_name)(&by, &opening_words(&quote.text, OPENING));
    let link = way(address, "quiet", words.link).attr("aria-label", name);
    el("li").child(quote_ref(app, quote)).child(link)
}
