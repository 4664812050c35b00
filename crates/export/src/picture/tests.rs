#![allow(clippy::unwrap_used)]
use super::*;
use meridian_words::EN;

fn pack() -> Pack {
    Pack::parse(include_str!(
        "../../../../public/packs/china-in-eurasia.json"
    ))
    .unwrap()
}

fn colours() -> Colours {
    let one = |text: &str| text.to_owned();
    Colours {
        paper: one("#ffffff"),
        ink: one("#000000"),
        soft: one("#444444"),
        rule: one("#cccccc"),
        hues: vec![one("#aa0000"), one("#0000aa")],
    }
}

fn drawn(pack: &Pack, subject: ShareTarget) -> String {
    picture(pack, subject, &EN, &colours())
}

/// The words that are drawn, lines joined by spaces.
fn shown(svg: &str) -> String {
    let lines = svg.split("<text ").skip(1).filter_map(|text| {
        let (_, after) = text.split_once('>')?;
        Some(after.split_once("</text>")?.0)
    });
    let plain = lines.collect::<Vec<_>>().join(" ");
    let plain = plain.replace("&lt;", "<").replace("&gt;", ">");
    plain.replace("&quot;", "\"").replace("&amp;", "&")
}

#[test]
fn a_quotes_picture_holds_every_word_of_it_and_whose_words_they_are() {
    let pack = pack();
    for quote in &pack.quotes {
        let shown = shown(&drawn(&pack, ShareTarget::Quote(quote)));
        assert!(
            shown.contains(&format!("“{}”", quote.text)),
            "{}: {shown}",
            quote.id
        );
        for name in pack.names(&quote.speakers) {
            assert!(shown.contains(name), "{}: {shown}", quote.id);
        }
        if let Some(via) = &quote.via {
            assert!(shown.contains(via.as_str()), "{}: {shown}", quote.id);
        }
    }
}

#[test]
fn a_fragment_is_never_drawn_without_its_context() {
    let pack = pack();
    let fragments = pack.quotes.iter().filter(|quote| quote.context.is_some());
    assert!(fragments.clone().count() > 5);
    for quote in fragments {
        let shown = shown(&drawn(&pack, ShareTarget::Quote(quote)));
        let context = quote.context.as_deref().unwrap();
        assert!(
            shown.contains(&format!("Quoted phrase: {context}")),
            "{}: {shown}",
            quote.id
        );
    }
}

#[test]
fn every_picture_carries_credit_date_and_version_and_leaves_no_word_out() {
    let pack = pack();
    for subject in ShareTarget::all(&pack) {
        let shown = shown(&drawn(&pack, subject));
        for part in [&pack.source.credit, "As of May 2022", "Version 1.1.0"] {
            assert!(shown.contains(part), "{shown}");
        }
        assert!(!shown.contains("[…]"), "{shown}");
    }
}

#[test]
fn a_story_is_drawn_with_its_headline_its_dek_and_numbers_that_keep_their_words() {
    let pack = pack();
    for story in &pack.stories {
        let shown = shown(&drawn(&pack, ShareTarget::Story(story)));
        assert!(
            shown.contains(&story.headline) && shown.contains(&story.dek),
            "{shown}"
        );
        let figures = story.figures.iter().filter_map(|id| pack.figure(id));
        let drawn = figures
            .filter(|figure| shown.contains(&figure.display) && shown.contains(&figure.label));
        assert_eq!(drawn.count(), 3, "{shown}");
    }
}

#[test]
fn a_quote_has_the_hue_of_its_story() {
    let pack = pack();
    for quote in &pack.quotes {
        let svg = drawn(&pack, ShareTarget::Quote(quote));
        let hue = ["#aa0000", "#0000aa"].map(|hue| svg.contains(hue));
        let first = pack.story_index(&quote.story) == 0;
        assert_eq!(hue, [first, !first], "{}", quote.id);
    }
}

#[test]
fn a_quote_without_measure_still_ends_inside_the_picture() {
    let mut pack = pack();
    let quote = pack.quotes.first_mut().unwrap();
    quote.text = "word ".repeat(200_000);
    quote.occasion = Some("occasion ".repeat(2_000));
    let svg = drawn(&pack, ShareTarget::Quote(pack.quotes.first().unwrap()));
    assert!(svg.matches("[…]").count() >= 2);
    for line in svg.split(" y=\"").skip(1) {
        let y: i32 = line.split('"').next().unwrap().parse().unwrap();
        assert!((0..SIZE[1]).contains(&y), "{y}");
    }
}
