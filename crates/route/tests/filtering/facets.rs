//! Counts of values, and what an empty result offers.

use super::*;

/// Values of a facet with their counts.
fn counts(fragment: &str, facet: Facet) -> String {
    let index = index();
    let results = index.run(&filter(fragment), None);
    let values = index.values(facet).iter().zip(results.counts(facet));
    let shown = values.map(|(value, count)| format!("{} {count}", value.id));
    shown.collect::<Vec<_>>().join(", ")
}

#[test]
fn a_facets_counts_leave_its_own_choice_out() {
    for (fragment, facet, expected) in [
        ("", Facet::Story, "china-russia 3, xinjiang 3"),
        ("story=xinjiang", Facet::Story, "china-russia 3, xinjiang 3"),
        (
            "story=xinjiang&q=the",
            Facet::Story,
            "china-russia 2, xinjiang 2",
        ),
        (
            "story=xinjiang",
            Facet::Kind,
            "official 0, scholar 0, international-body 2, unnamed 1",
        ),
        ("story=xinjiang", Facet::Country, "CHN 0, RUS 0"),
        ("", Facet::Country, "CHN 3, RUS 1"),
        ("", Facet::Place, "moscow 1, kashgar 2, urumqi 1, geneva 0"),
        ("q=zzz", Facet::Extent, "full 0, fragment 0"),
        ("extent=full", Facet::Extent, "full 4, fragment 2"),
        ("from=2022-05", Facet::Topic, "diplomacy 1, camps 1"),
    ] {
        assert_eq!(counts(fragment, facet), expected, "{fragment} {facet:?}");
    }
}

#[test]
fn values_have_the_packs_names() {
    let index = index();
    let label = |facet, at: usize| index.values(facet)[at].label.clone();
    assert_eq!(label(Facet::Speaker, 1).as_deref(), Some("Zhou Bo"));
    assert_eq!(label(Facet::Country, 1).as_deref(), Some("Region"));
    assert_eq!(label(Facet::Country, 0), None);
    assert_eq!(label(Facet::Kind, 0), None);
    assert_eq!(index.values(Facet::Place)[3].total, 0);
    assert!(index.knows(Facet::Place, "geneva") && !index.knows(Facet::Story, "geneva"));
}

#[test]
fn an_empty_result_says_what_to_lift_best_first() {
    let relax = |fragment: &str| -> Vec<(Condition, u32, String)> {
        let results = index().run(&filter(fragment), None);
        let each = results.relax.into_iter().map(|offer| {
            let left = Fragment {
                filter: offer.filter,
                ..Fragment::default()
            };
            (offer.condition, offer.count, left.write())
        });
        each.collect()
    };
    let term = |text: &str| Condition::Term(text.to_owned());
    assert_eq!(relax("q=the"), []);
    assert_eq!(relax("q=zzz"), [(Condition::Text, 6, String::new())]);
    assert_eq!(
        relax("q=the zzz&story=xinjiang"),
        [
            (Condition::Text, 3, "story=xinjiang".to_owned()),
            (term("zzz"), 2, "q=the&story=xinjiang".to_owned()),
        ]
    );
    assert_eq!(
        relax("q=limits&speaker=zhou-bo"),
        [
            (Condition::Text, 2, "speaker=zhou-bo".to_owned()),
            (Condition::Facet(Facet::Speaker), 1, "q=limits".to_owned()),
        ]
    );
    assert_eq!(
        relax("q=someone&from=2022"),
        [
            (Condition::Text, 4, "from=2022".to_owned()),
            (Condition::Dates, 1, "q=someone".to_owned()),
        ]
    );
    assert_eq!(
        relax("q=zzz&story=nowhere"),
        [(Condition::Everything, 6, String::new())]
    );
}
