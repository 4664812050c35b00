//! What narrows the quotes: facets, their counts, the range of dates.

use crate::behaviour::{QUOTES, open};

#[test]
fn values_of_one_facet_are_alternatives_and_facets_add_up() {
    let page = open("");
    page.tick("speaker", "tamaz-beridze");
    page.shows(3);
    page.tick("speaker", "haruka-mori");
    page.shows(5);
    page.tick("topic", "history");
    page.shows(2);
    assert_eq!(page.quotes(), ["beridze-platform", "beridze-monorail"]);
    page.tick("topic", "comfort");
    page.shows(3);
    page.tick("speaker", "tamaz-beridze");
    page.shows(1);
    assert_eq!(page.quotes(), ["mori-lamp"]);
    page.tick("topic", "history");
    page.tick("topic", "comfort");
    page.shows(2);
    page.finish();
}

#[test]
fn every_facet_narrows() {
    let page = open("");
    for (facet, value, quotes) in [
        ("speaker", "aino-korpi", 4),
        ("kind", "scholar", 3),
        ("country", "GEO", 3),
        ("story", "reading-room", 5),
        ("place", "tbilisi", 3),
        ("topic", "timetable", 3),
        ("extent", "fragment", 3),
    ] {
        assert_eq!(
            page.facet_count(facet, value),
            quotes.to_string(),
            "{facet}={value}"
        );
        page.tick(facet, value);
        page.shows(quotes);
        page.settles_at(&format!("{facet}={value}"));
        page.tick(facet, value);
        page.shows(QUOTES);
    }
    page.finish();
}

#[test]
fn a_count_says_what_its_value_would_give_with_the_rest_of_the_filter() {
    let page = open("");
    assert_eq!(page.facet_count("speaker", "aino-korpi"), "4");
    page.tick("speaker", "tamaz-beridze");
    page.shows(3);
    assert_eq!(
        page.facet_count("speaker", "aino-korpi"),
        "4",
        "its own facet is left out of account"
    );
    assert_eq!(page.facet_count("topic", "history"), "2");
    assert_eq!(page.facet_count("topic", "access"), "0");
    page.search("quiet");
    page.shows(0);
    assert_eq!(page.facet_count("speaker", "aino-korpi"), "2");
    assert_eq!(page.facet_count("speaker", "haruka-mori"), "0");
    page.finish();
}

#[test]
fn a_date_range_shows_what_was_said_or_published_in_it() {
    let page = open("");
    page.fill("#date-from", "2031-05-09");
    page.settles_at("from=2031-05-09");
    page.shows(5);
    page.fill("#date-to", "2031-05-10");
    page.settles_at("from=2031-05-09&to=2031-05-10");
    page.shows(4);
    let shown = page.quotes();
    assert!(
        shown.contains(&"beridze-platform".to_owned()),
        "spoken in March, published on May 10: {shown:?}"
    );
    assert!(
        !shown.contains(&"beridze-monorail".to_owned()),
        "without a date of its own: {shown:?}"
    );
    page.fill("#date-from", "2030");
    page.fill("#date-to", "2031-03");
    page.shows(2);
    assert_eq!(page.quotes(), ["beridze-platform", "one-ticket"]);
    page.fill("#date-from", "");
    page.fill("#date-to", "");
    page.shows(QUOTES);
    page.settles_at("");
    page.finish();
}

#[test]
fn what_is_no_date_is_refused_in_words_and_changes_nothing() {
    let page = open("");
    page.fill("#date-from", "soon");
    let field = page.one("#date-from");
    page.wait("the field to be marked wrong", |page| {
        page.has("#date-from[aria-invalid=true]")
    });
    assert!(page.one("#date-hint").text().starts_with("Write a date"));
    page.shows(QUOTES);
    assert_eq!(page.fragment(), "");
    field.click();
    page.fill("#date-from", "2031");
    page.settles_at("from=2031");
    page.wait("the mark to go", |page| {
        !page.has("#date-from[aria-invalid=true]")
    });
    page.finish();
}
