#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
//! What holds for every file, looked at through readers of the formats.

mod forms;
mod hostile;

use super::csv::tests::read;
use super::{Dataset, File, Format, Request, file};
use meridian_pack::Pack;
use meridian_pack::date::Day;
use meridian_search::filter::{Facet, Filter};
use meridian_words::{EN, EXPORT};
use serde_json::Value;

const PAGE: Option<&str> = Some("https://example.org/a/#q=x");

fn built_in() -> Pack {
    Pack::parse(include_str!(
        "../../../../public/packs/china-in-eurasia.json"
    ))
    .unwrap()
}

fn make(pack: &Pack, format: Format, filter: &Filter, page: Option<&str>) -> File {
    let shown: Vec<usize> = (0..pack.quotes.len()).collect();
    let request = Request {
        pack,
        words: &EN,
        export: &EXPORT,
        shown: &shown,
        filter,
        page,
        made: Day::from_ymd(2026, 11, 26).unwrap(),
    };
    file(format, &request)
}

fn built(format: Format) -> String {
    make(&built_in(), format, &Filter::default(), PAGE).content
}

fn json(format: Format) -> Value {
    serde_json::from_str(&built(format)).unwrap()
}

/// The words of a file, without what its form adds to them.
fn plain(format: Format, content: &str) -> String {
    let content = match format {
        Format::EventsICalendar => content.replace("\r\n ", ""),
        _ => content.to_owned(),
    };
    content.replace('\\', "").replace("\"\"", "\"")
}

#[test]
fn every_format_has_its_own_id_name_and_words() {
    for (at, format) in Format::ALL.into_iter().enumerate() {
        assert_eq!(Format::from_id(format.id()), Some(format));
        for other in &Format::ALL[..at] {
            assert_ne!(format.ending(), other.ending());
            assert_ne!(format.name(&EXPORT.formats), other.name(&EXPORT.formats));
        }
    }
    let file = make(
        &built_in(),
        Format::EventsICalendar,
        &Filter::default(),
        None,
    );
    assert_eq!(file.name, "china-in-eurasia-events.ics");
    assert_eq!(file.media_type, "text/calendar");
}

#[test]
fn every_file_carries_version_date_credit_rights_and_both_notices() {
    let pack = built_in();
    for format in Format::ALL {
        let content = plain(format, &built(format));
        let mut expected = vec![
            pack.version.as_str(),
            &pack.as_of.label,
            &pack.source.credit,
            &pack.rights,
        ];
        expected.extend(
            pack.notices
                .iter()
                .flat_map(|notice| [&*notice.title, &*notice.text]),
        );
        for text in expected {
            assert!(content.contains(text), "{format:?} lacks {text}");
        }
    }
}

#[test]
fn a_fragment_is_never_exported_without_its_context_and_speaker() {
    let pack = built_in();
    for format in Format::ALL {
        if format.dataset() != Dataset::Quotes {
            continue;
        }
        let content = plain(format, &built(format));
        for quote in pack.quotes.iter() {
            if let Some(context) = &quote.context {
                assert!(
                    content.contains(context.as_str()),
                    "{format:?}: {}",
                    quote.id
                );
            }
            for speaker in &quote.speakers {
                assert!(content.contains(&pack.speaker(speaker).unwrap().name));
            }
        }
    }
}

#[test]
fn an_undated_quote_says_so() {
    let pack = built_in();
    let undated = |quote: &&meridian_pack::Quote| {
        quote.dates.said.is_none() && quote.dates.published.is_none()
    };
    let number = pack.quotes.iter().filter(undated).count();
    assert!(number > 0);
    for format in Format::ALL {
        if format.dataset() == Dataset::Quotes {
            assert_eq!(
                built(format).matches(EN.undated).count(),
                number,
                "{format:?}"
            );
        }
    }
}

#[test]
fn a_filtered_export_says_under_which_filter_it_was_made() {
    let mut filter = Filter::default();
    filter.add(Facet::Story, "china-russia");
    filter.add(Facet::Speaker, "zhou-bo");
    let pack = built_in();
    for format in Format::ALL {
        let narrowed = make(&pack, format, &filter, PAGE).content;
        let says = plain(format, &narrowed).contains("story=china-russia&speaker=zhou-bo");
        assert_eq!(says, format.dataset() == Dataset::Quotes, "{format:?}");
    }
    assert!(built(Format::QuotesCsv).contains(EXPORT.no_filter));
}

#[test]
fn only_the_quotes_that_are_shown_are_taken_in_their_order() {
    let pack = built_in();
    let filter = Filter::default();
    let request = Request {
        pack: &pack,
        words: &EN,
        export: &EXPORT,
        shown: &[5, 2, 999],
        filter: &filter,
        page: None,
        made: Day(0),
    };
    let ids = [pack.quotes[5].id.clone(), pack.quotes[2].id.clone()];
    let rows = read(&file(Format::QuotesCsv, &request).content);
    assert_eq!([rows[1][0].clone(), rows[2][0].clone()], ids);
    assert_eq!(rows.len(), 3);
    let quotes: Value = serde_json::from_str(&file(Format::QuotesJson, &request).content).unwrap();
    assert_eq!(quotes["quotes"].as_array().unwrap().len(), 2);
    assert_eq!(quotes["quotes"][0]["id"], *ids[0]);
    assert_eq!(quotes["total"], 26);
}

#[test]
fn an_address_on_the_readers_disk_does_not_travel() {
    let pack = built_in();
    for format in Format::ALL {
        for page in [
            "file:///home/someone/page.html",
            "javascript:alert(1)",
            "https://a.org/\"onx=\"",
        ] {
            let content = make(&pack, format, &Filter::default(), Some(page)).content;
            for part in ["file:", "someone", "javascript", "onx"] {
                assert!(!content.contains(part), "{format:?}: {page}");
            }
        }
        let content = plain(format, &built(format));
        assert!(content.contains("https://example.org/a/"), "{format:?}");
        assert!(!content.contains("#q=x"), "{format:?}");
    }
}
