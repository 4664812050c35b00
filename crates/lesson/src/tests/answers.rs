//! Which answers are right.

use super::pack;
use crate::model::{Asked, Check};
use crate::*;
use meridian_search::QuoteIndex;

fn check(kind: Asked) -> Check {
    Check {
        kind,
        quote: None,
        event: None,
        state: None,
        places: Vec::new(),
        events: Vec::new(),
    }
}

#[test]
fn every_answer_that_the_source_allows_is_right() {
    let pack = pack();
    let index = QuoteIndex::new(&pack);
    let of = |check: Check| accepted(&pack, &index, &check);
    let texts = |list: &[&str]| list.iter().map(|&text| text.to_owned()).collect::<Vec<_>>();
    let quote = |kind, id: &str| Check {
        quote: Some(id.to_owned()),
        ..check(kind)
    };
    assert_eq!(
        of(quote(Asked::Date, "gao-decline")),
        Some(Accepted::Dates(texts(&["2022-04", "2022-05-10"])))
    );
    assert_eq!(
        of(quote(Asked::Speaker, "xi-putin-no-limits")),
        Some(Accepted::Ids(texts(&["xi-jinping", "vladimir-putin"])))
    );
    let found = of(Check {
        state: Some("speaker=gong-fangbin".to_owned()),
        ..check(Asked::Quote)
    });
    assert_eq!(
        found,
        Some(Accepted::Ids(texts(&[
            "gong-second-power",
            "gong-inch-of-land"
        ])))
    );
    let found = of(Check {
        event: Some("gao-seminar".to_owned()),
        ..check(Asked::Place)
    });
    assert_eq!(found, Some(Accepted::Ids(texts(&["beijing"]))));
    let found = of(Check {
        events: texts(&["bachelet-call", "invasion"]),
        ..check(Asked::Order)
    });
    assert_eq!(
        found,
        Some(Accepted::Order(texts(&["invasion", "bachelet-call"])))
    );
}

#[test]
fn what_the_pack_cannot_answer_has_no_right_answer() {
    let pack = pack();
    let index = QuoteIndex::new(&pack);
    let of = |check: Check| accepted(&pack, &index, &check);
    // Undated, unknown, two on one day, a filter that shows nothing.
    for check in [
        Check {
            quote: Some("kanat-propaganda".to_owned()),
            ..check(Asked::Date)
        },
        Check {
            quote: Some("nobody".to_owned()),
            ..check(Asked::Speaker)
        },
        Check {
            events: vec!["malware-emails".to_owned(), "stoltenberg-press".to_owned()],
            ..check(Asked::Order)
        },
        Check {
            state: Some("q=zebra".to_owned()),
            ..check(Asked::Quote)
        },
    ] {
        assert_eq!(of(check.clone()), None, "{check:?}");
    }
}
