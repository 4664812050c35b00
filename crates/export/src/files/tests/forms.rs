//! What holds for one format each.

use super::{Format, built, built_in, json};
use crate::files::csv::tests::read;
use meridian_words::EXPORT;

#[test]
fn tables_are_as_wide_in_every_row_as_above() {
    let pack = built_in();
    for (format, number) in [
        (Format::QuotesCsv, pack.quotes.len()),
        (Format::PlacesCsv, pack.places.len()),
        (Format::EventsCsv, pack.events.len()),
    ] {
        let rows = read(&built(format));
        assert_eq!(rows.len(), number + 1);
        for row in &rows {
            assert_eq!(row.len(), rows[0].len());
        }
    }
}

#[test]
fn places_are_points_and_metonyms_are_marked_and_nowhere() {
    let pack = built_in();
    let places = json(Format::PlacesGeoJson);
    assert_eq!(places["type"], "FeatureCollection");
    let features = places["features"].as_array().unwrap();
    assert_eq!(features.len(), pack.places.len());
    for (feature, place) in features.iter().zip(&pack.places) {
        assert_eq!(feature["properties"]["metonym"], place.is_metonym());
        if place.is_metonym() {
            assert!(feature["geometry"].is_null());
        } else {
            assert_eq!(feature["geometry"]["type"], "Point");
            let [longitude, latitude] = place.coordinates;
            assert_eq!(feature["geometry"]["coordinates"][0], longitude);
            assert_eq!(feature["geometry"]["coordinates"][1], latitude);
        }
    }
    assert!(pack.places.iter().any(|place| place.is_metonym()));
}

#[test]
fn an_annotation_quotes_the_source_and_the_page_in_the_terms_of_the_standard() {
    let pack = built_in();
    let collection = json(Format::QuotesAnnotations);
    assert_eq!(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(collection["type"], "AnnotationCollection");
    assert_eq!(collection["total"], pack.quotes.len());
    let items = collection["first"]["items"].as_array().unwrap();
    for (item, quote) in items.iter().zip(&pack.quotes) {
        assert_eq!(item["type"], "Annotation");
        assert_eq!(
            item["id"],
            format!("https://example.org/a/#at=quote:{}", quote.id)
        );
        let targets = item["target"].as_array().unwrap();
        assert_eq!(targets[0]["source"], "https://example.org/a/");
        assert_eq!(targets[0]["selector"]["exact"], *quote.text);
        assert_eq!(targets[1]["source"]["schema:name"], *pack.source.title);
        assert!(
            targets[1]["source"].get("id").is_none(),
            "no address of the original is known"
        );
        assert_eq!(targets[1]["selector"]["exact"], *quote.selector.exact);
        assert_eq!(targets[1]["selector"]["prefix"], *quote.selector.prefix);
    }
}

#[test]
fn an_event_spans_the_days_its_date_may_mean() {
    let calendar = built(Format::EventsICalendar).replace("\r\n ", "");
    let entry = |id: &str| -> Vec<String> {
        let after = calendar.split_once(&format!("UID:{id}.")).unwrap().1;
        let entry = after.split_once("END:VEVENT").unwrap().0;
        entry.lines().map(str::to_owned).collect()
    };
    let has = |id: &str, line: &str| entry(id).iter().any(|found| found == line);
    assert!(has("gao-ambassador", "DTSTART;VALUE=DATE:20050101"));
    assert!(has("gao-ambassador", "DTEND;VALUE=DATE:20080101"));
    assert!(has("vostok-2018", "DTSTART;VALUE=DATE:20180901"));
    assert!(has("vostok-2018", "DTEND;VALUE=DATE:20181001"));
    assert!(has("access-talks", "DTSTART;VALUE=DATE:20180101"));
    assert!(has("access-talks", "DTEND;VALUE=DATE:20180102"));
    assert!(has("vostok-2018", "DTSTAMP:20261126T000000Z"));
    let description = |id: &str| {
        entry(id)
            .into_iter()
            .find(|line| line.starts_with("DESCRIPTION:"))
            .unwrap()
            .replace('\\', "")
    };
    assert!(description("vostok-2018").contains("When: September 2018; the day is not known"));
    assert!(description("access-talks").contains(EXPORT.open_end));
}

#[test]
fn the_whole_is_the_pages_own_data_and_what_a_file_must_carry() {
    let page = json(Format::PageJsonLd);
    assert_eq!(page["@type"], "NewsArticle");
    assert_eq!(page["usageInfo"].as_array().unwrap().len(), 2);
    assert!(
        page["backstory"]
            .as_str()
            .unwrap()
            .starts_with("As of May 2022. ")
    );
}
