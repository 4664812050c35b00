//! The page of one quote or one story: what it says.

use crate::singles::{addresses, of_quote, pack};
use meridian_browser_tests::Setup;
use meridian_export::share_target::ShareTarget;
use meridian_pack::Basis;
use serde_json::{Value, json};

/// What is read before the first link.
const BEFORE_THE_FIRST_LINK: &str = "const range = document.createRange();
    range.setStartBefore(document.body.firstChild);
    range.setEndBefore(document.querySelector('a'));
    return [...range.cloneContents().querySelectorAll('.notice')].map((one) => `${one.lang} ${one.textContent}`)";

#[test]
fn a_quotes_page_has_its_words_whose_they_are_and_what_must_travel_with_them_without_any_script() {
    let pack = pack();
    let page = Setup::new().without_scripts().load("");
    for quote in &pack.quotes {
        page.goto(&of_quote(quote));
        let said = page.one("article blockquote");
        assert!(said.is_displayed(), "{}", quote.id);
        assert_eq!(said.text(), format!("“{}”", quote.text));
        assert_eq!(said.attribute("lang").as_deref(), Some("en"));
        let shown = page.one("body").text();
        for name in pack.names(&quote.speakers) {
            assert!(page.one("h1").text().contains(name), "{name}");
        }
        let roles = quote.speakers.iter().filter_map(|id| pack.speaker(id));
        for role in roles.map(|speaker| &speaker.role) {
            assert!(shown.contains(role), "{}: {role}", quote.id);
        }
        let travels = [
            &quote.context,
            &quote.via,
            &quote.occasion,
            &quote.dates.note,
        ];
        for text in travels.into_iter().flatten() {
            assert!(shown.contains(text), "{}: {text}", quote.id);
        }
        let everywhere = ["As of May 2022", "Version 1.1.0"];
        let of_the_pack = [&pack.source.credit, &pack.rights].map(String::as_str);
        for text in everywhere.into_iter().chain(of_the_pack) {
            assert!(shown.contains(text), "{}: {text}", quote.id);
        }
    }
    page.finish();
}

#[test]
fn a_storys_page_tells_all_of_it_with_who_says_so_without_any_script() {
    let pack = pack();
    let page = Setup::new().without_scripts().load("");
    for story in &pack.stories {
        page.goto(&ShareTarget::Story(story).address());
        assert_eq!(page.one("h1").text(), story.headline);
        let shown = page.one("main").text();
        let claims = story.sections.iter().flat_map(|section| &section.claims);
        let claims: Vec<_> = claims.chain(&story.gist).chain(&story.answer).collect();
        for claim in &claims {
            assert!(shown.contains(&claim.text), "{}", claim.text);
            for name in pack.names(&claim.by) {
                assert!(shown.contains(name), "{name}");
            }
        }
        let marked = claims
            .iter()
            .filter(|claim| claim.basis != Basis::Reported)
            .count();
        assert_eq!(page.count(".basis"), marked, "{}", story.id);
        let figures = story.figures.iter().filter_map(|id| pack.figure(id));
        for figure in figures {
            for part in [&figure.display, &figure.label, &figure.how] {
                assert!(shown.contains(part.as_str()), "{part}");
            }
        }
        let quotes = pack.quotes.iter().filter(|quote| quote.story == story.id);
        for quote in quotes {
            let brief = page.one(&format!("[data-quote-ref={}]", quote.id)).text();
            assert!(brief.contains(&quote.text), "{brief}");
            let context = quote.context.as_deref().unwrap_or_default();
            assert!(brief.contains(context), "{brief}");
        }
    }
    page.finish();
}

#[test]
fn the_warnings_are_read_in_english_and_russian_before_any_link() {
    let pack = pack();
    let page = Setup::new().load("");
    for address in addresses(&pack) {
        page.goto(&address);
        let before = page.run(BEFORE_THE_FIRST_LINK, json!([]));
        let told = pack.notices.iter();
        let told = told.map(|one| {
            let beside = one.background.as_ref().map_or_else(String::new, |beside| {
                format!("Beside the source: {} ({})", beside.text, beside.source)
            });
            json!(format!("{} {}{}{beside}", one.lang, one.title, one.text))
        });
        assert_eq!(before, Value::Array(told.collect()), "{address}");
        for notice in page.all(".notice") {
            assert!(notice.is_displayed(), "{address}");
        }
    }
    page.finish();
}
