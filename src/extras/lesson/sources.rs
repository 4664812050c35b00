//! Whose words a story holds: a chart with its table, a table of every quote, and how the numbers are known.

use super::part;
use crate::state::AppState;
use crate::views::parts::hue_of;
use meridian_export::cite::{BETWEEN, circumstances, dates};
use meridian_lesson::model::Lesson;
use meridian_lesson::{Voices, voices};
use meridian_markup::{Node, el};
use meridian_pack::{Extent, Pack, Quote, Reported, Story};
use meridian_words::{EN, LESSON};

/// Width of the longest bar, in units of the drawing.
const WIDEST: usize = 180;

/// One part a story.
pub fn sources(app: AppState, lesson: &Lesson) -> Node {
    let pack = app.pack();
    let stories = pack
        .stories
        .iter()
        .enumerate()
        .map(|(at, one)| story(&pack, lesson, at, one));
    part("lesson-sources", LESSON.sources)
        .child(el("p").class("what").text(LESSON.sources_note))
        .children(stories)
}

fn story(pack: &Pack, lesson: &Lesson, at: usize, story: &Story) -> Node {
    let found = voices(pack, &story.id);
    el("section")
        .class(["voices ", &hue_of(at)].concat())
        .child(el("h4").text((LESSON.voices)(&story.label)))
        .child(
            el("div")
                .class("charts")
                .child(chart(LESSON.by_kind, &by_kind(&found)))
                .child(chart(LESSON.by_country, &by_country(pack, &found))),
        )
        .child(words(pack, lesson, story))
        .child(numbers(pack, story))
}

type Row = (String, usize, usize);

fn by_kind(found: &Voices) -> Vec<Row> {
    let rows = found.kinds.iter();
    rows.map(|(kind, direct, reported)| ((EN.speaker_kind)(*kind).to_owned(), *direct, *reported))
        .collect()
}

fn by_country(pack: &Pack, found: &Voices) -> Vec<Row> {
    let name = |code: &Option<String>| match code {
        None => LESSON.no_country.to_owned(),
        Some(code) => pack.country_name(code).unwrap_or(code).to_owned(),
    };
    let rows = found.countries.iter();
    rows.map(|(code, direct, reported)| (name(code), *direct, *reported))
        .collect()
}

/// A table whose rows have a bar: full for quotes, hollow for reported words.
fn chart(title: &'static str, rows: &[Row]) -> Node {
    let most = rows
        .iter()
        .map(|(_, direct, reported)| direct + reported)
        .max();
    let unit = WIDEST / most.unwrap_or(1).max(1);
    let head = |label: &'static str| el("th").text(label).attr("scope", "col");
    let body = rows.iter().map(|(name, direct, reported)| {
        el("tr")
            .child(el("th").text(name.clone()).attr("scope", "row"))
            .child(el("td").text(direct.to_string()))
            .child(el("td").text(reported.to_string()))
            .child(
                el("td")
                    .class("bar")
                    .attr("aria-hidden", "true")
                    .child(bar(direct * unit, reported * unit)),
            )
    });
    el("table")
        .class("chart")
        .child(el("caption").text(title))
        .child(
            el("thead").child(
                el("tr")
                    .child(el("td"))
                    .child(head(LESSON.direct))
                    .child(head(LESSON.reported))
                    .child(el("td")),
            ),
        )
        .child(el("tbody").children(body))
}

fn bar(direct: usize, reported: usize) -> Node {
    let part = |class: &'static str, from: usize, width: usize| {
        el("rect")
            .class(class)
            .attr("x", (from + 1).to_string())
            .attr("y", "2")
            .attr("width", width.to_string())
            .attr("height", "12")
    };
    el("svg")
        .attr("viewBox", format!("0 0 {} 16", WIDEST + 2))
        .attr("width", (WIDEST + 2).to_string())
        .attr("height", "16")
        .attr("preserveAspectRatio", "none")
        .children((direct > 0).then(|| part("direct", 0, direct)))
        .children((reported > 0).then(|| part("reported", direct, reported)))
}

/// Every quote and every reported saying of a story.
fn words(pack: &Pack, lesson: &Lesson, story: &Story) -> Node {
    let head = [
        LESSON.speaker,
        LESSON.words,
        LESSON.form,
        LESSON.when,
        LESSON.near,
    ];
    let quotes = pack.quotes.iter().filter(|quote| quote.story == story.id);
    let indirect = pack.reported.iter().filter(|words| words.story == story.id);
    let rows = quotes
        .map(|quote| quoted(pack, lesson, quote))
        .chain(indirect.map(|words| reported(pack, words)));
    table("spoken", &head, rows.collect())
}

fn table(class: &'static str, head: &[&'static str], rows: Vec<Node>) -> Node {
    let head = head
        .iter()
        .map(|label| el("th").text(*label).attr("scope", "col"));
    el("div")
        .class("scrolled")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", LESSON.sources)
        .child(
            el("table")
                .class(class)
                .child(el("thead").child(el("tr").children(head)))
                .child(el("tbody").children(rows)),
        )
}

fn quoted(pack: &Pack, lesson: &Lesson, quote: &Quote) -> Node {
    let (open, close) = EN.marks;
    let form = match quote.extent {
        Extent::Full => LESSON.quote_form,
        Extent::Fragment => LESSON.fragment_form,
    };
    let near = lesson
        .attribution
        .iter()
        .find(|near| near.quotes.contains(&quote.id))
        .map(|near| near.text.clone())
        .unwrap_or_default();
    let mut when = vec![dates(&quote.dates, &EN)];
    when.extend(circumstances(&quote.occasion, &quote.via, &EN));
    let context = quote.context.clone();
    row(pack, &quote.speakers)
        .child(
            el("td")
                .child(el("p").text([open, &quote.text, close].concat()))
                .children(context.map(|context| el("p").class("note").text(context))),
        )
        .child(el("td").text(form))
        .child(el("td").text(when.join(BETWEEN)))
        .child(el("td").text(near))
}

fn reported(pack: &Pack, words: &Reported) -> Node {
    let mut when = vec![dates(&words.dates, &EN)];
    when.extend(circumstances(&words.occasion, &words.via, &EN));
    row(pack, &words.speakers)
        .child(el("td").text(words.text.clone()))
        .child(el("td").text(LESSON.reported_form))
        .child(el("td").text(when.join(BETWEEN)))
        .child(el("td"))
}

/// A row that begins with who speaks, and what they are.
fn row(pack: &Pack, speakers: &[String]) -> Node {
    let roles: Vec<&str> = speakers
        .iter()
        .filter_map(|id| pack.speaker(id))
        .map(|speaker| (EN.speaker_kind)(speaker.kind))
        .collect();
    let mut kinds: Vec<&str> = Vec::new();
    for kind in roles {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    el("tr").child(
        el("th")
            .attr("scope", "row")
            .text(EN.list(&pack.names(speakers)))
            .child(el("span").class("note").text(EN.list(&kinds))),
    )
}

/// How each figure of a story is known.
fn numbers(pack: &Pack, story: &Story) -> Node {
    let rows = pack
        .figures
        .iter()
        .filter(|figure| figure.story == story.id);
    let rows = rows.map(|figure| {
        el("tr")
            .child(
                el("th")
                    .attr("scope", "row")
                    .text(figure.display.clone())
                    .child(el("span").class("note").text(figure.label.clone())),
            )
            .child(
                el("td")
                    .text(figure.how.clone())
                    .child(el("span").class("note").text((EN.trace)(&figure.trace))),
            )
    });
    el("div")
        .class("how-known")
        .child(el("h5").text(LESSON.figures))
        .child(table(
            "how-numbers",
            &[LESSON.number, LESSON.how],
            rows.collect(),
        ))
}
