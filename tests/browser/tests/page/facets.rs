//! What narrows the quotes: facets, their counts, the range of dates.

use meridian_browser_tests::Page;

#[test]
fn values_of_one_facet_are_alternatives_and_facets_add_up() {
    let page = Page::open("");
    page.tick("speaker", "zhou-bo");
    page.shows(4);
    page.tick("speaker", "sergei-lavrov");
    page.shows(5);
    page.tick("topic", "partnership");
    page.shows(2);
    assert_eq!(page.quotes(), ["lavrov-ties-grow", "zhou-outlooks"]);
    page.tick("speaker", "sergei-lavrov");
    page.shows(1);
    page.tick("topic", "partnership");
    page.shows(4);
    page.finish();
}

#[test]
fn every_facet_narrows() {
    let page = Page::open("");
    for (facet, value, quotes) in [
        ("speaker", "gao-yusheng", 4),
        ("kind", "former-official", 8),
        ("country", "CHN", 14),
        ("story", "bachelet-xinjiang", 14),
        ("place", "xinjiang", 7),
        ("topic", "un-visit", 10),
        ("extent", "fragment", 10),
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
        page.shows(26);
    }
    page.finish();
}

#[test]
fn a_count_says_what_its_value_would_give_with_the_rest_of_the_filter() {
    let page = Page::open("");
    assert_eq!(page.facet_count("speaker", "gao-yusheng"), "4");
    page.tick("speaker", "zhou-bo");
    page.shows(4);
    assert_eq!(
        page.facet_count("speaker", "gao-yusheng"),
        "4",
        "its own facet is left out of account"
    );
    assert_eq!(page.facet_count("topic", "ukraine-war"), "2");
    assert_eq!(page.facet_count("topic", "un-visit"), "0");
    page.search("military");
    page.shows(0);
    assert_eq!(page.facet_count("speaker", "gao-yusheng"), "2");
    assert_eq!(page.facet_count("speaker", "gong-fangbin"), "2");
    page.finish();
}

#[test]
fn a_date_range_shows_what_was_said_or_published_in_it() {
    let page = Page::open("");
    page.fill("#date-from", "2022-05-09");
    page.settles_at("from=2022-05-09");
    page.shows(11);
    page.fill("#date-to", "2022-05-10");
    page.settles_at("from=2022-05-09&to=2022-05-10");
    page.shows(6);
    let shown = page.quotes();
    assert!(
        shown.contains(&"gao-decline".to_owned()),
        "spoken in April, published May 10: {shown:?}"
    );
    assert!(
        !shown.contains(&"zhou-outlooks".to_owned()),
        "without a date of its own: {shown:?}"
    );
    page.fill("#date-from", "2021");
    page.fill("#date-to", "2022-02");
    page.shows(2);
    assert_eq!(
        page.quotes(),
        ["xi-putin-no-limits", "countries-unfettered-access"]
    );
    page.fill("#date-from", "");
    page.fill("#date-to", "");
    page.shows(26);
    page.settles_at("");
    page.finish();
}

#[test]
fn what_is_no_date_is_refused_in_words_and_changes_nothing() {
    let page = Page::open("");
    page.fill("#date-from", "soon");
    let field = page.one("#date-from");
    page.wait("the field to be marked wrong", |page| {
        page.has("#date-from[aria-invalid=true]")
    });
    assert!(page.one("#date-hint").text().starts_with("Write a date"));
    page.shows(26);
    assert_eq!(page.fragment(), "");
    field.click();
    page.fill("#date-from", "2022");
    page.wait("the mark to go", |page| {
        !page.has("#date-from[aria-invalid=true]")
    });
    page.finish();
}
