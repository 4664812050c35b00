//! What a link lets through: the fragment, the filter it stands for, and the index that holds it against a pack.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use meridian_pack::Pack;
use meridian_route::Fragment;
use meridian_search::filter::{Facet, Filter};
use meridian_search::*;
use proptest::prelude::*;

mod facets;
mod naive;

/// Two stories, four speakers, four places, six quotes.
fn pack() -> Pack {
    Pack::parse(include_str!("pack.json")).unwrap()
}

fn index() -> QuoteIndex {
    QuoteIndex::new(&pack())
}

/// A filter as a link has it.
fn filter(fragment: &str) -> Filter {
    Fragment::parse(fragment).filter
}

/// Ids of the quotes shown.
fn shown(fragment: &str) -> Vec<String> {
    let found = Fragment::parse(fragment);
    let pack = pack();
    let results = index().run(&found.filter, found.show.sort);
    let id = |&at: &u32| pack.quotes[at as usize].id.clone();
    results.order.iter().map(id).collect()
}

#[test]
fn filters_let_through_what_they_say() {
    let mut wrong = Vec::new();
    for (fragment, expected) in [
        ("", "limits taxi camps exam visit 喀什"),
        // Own words, accents and case ignored; best match first.
        ("q=LIMITS", "limits"),
        ("q=urumqi", "visit"),
        ("q=Ürümqi", "visit"),
        ("q=喀", "喀什 visit"),
        ("q=疆喀", "喀什"),
        ("q=no-limits", "limits"),
        // Context, occasion, via; speaker, local name, role, affiliation; place and topic.
        ("q=seminar", "taxi"),
        ("q=bloomberg", "limits"),
        ("q=speech", "exam"),
        ("q=周波", "taxi exam"),
        ("q=colonel", "taxi exam"),
        ("q=tsinghua", "taxi exam"),
        ("q=kashgar", "visit 喀什"),
        ("q=diplomacy", "limits visit"),
        // At a word's start before inside, the own words before the rest, ties in source order.
        ("q=xi", "exam limits taxi"),
        ("q=xi&sort=story", "limits taxi exam"),
        // All words, phrases, exclusions.
        ("q=limits friendship", "limits"),
        ("q=limits camps", ""),
        ("q=\"is no\"", "limits"),
        ("q=\"no is\"", ""),
        ("q=-xi", "camps visit 喀什"),
        ("q=the -taxi", "limits camps visit"),
        ("q=no -\"no-limit\"", "taxi exam camps 喀什"),
        // Facets: OR within, AND among.
        ("speaker=zhou-bo", "taxi exam"),
        ("speaker=zhou-bo,michelle-bachelet", "taxi camps exam visit"),
        ("speaker=zhou-bo&extent=fragment", "exam"),
        ("kind=scholar", "taxi exam"),
        ("country=CHN", "limits taxi exam"),
        ("story=xinjiang", "camps visit 喀什"),
        ("place=kashgar", "visit 喀什"),
        ("place=kashgar,moscow", "limits visit 喀什"),
        ("topic=camps&q=the", "camps"),
        ("speaker=nobody", ""),
        // Dates: said or published, by overlap, undated left out.
        ("from=2022", "limits taxi camps visit"),
        ("from=2022-05", "taxi camps visit"),
        ("to=2022-02-04", "limits"),
        ("from=2022-04&to=2022-04", "taxi camps"),
        ("from=2022-05-24", "visit"),
        ("from=2023&to=2022", ""),
        // Orders.
        ("sort=date", "limits taxi camps visit exam 喀什"),
        ("sort=speaker", "camps visit limits 喀什 taxi exam"),
        ("sort=story", "limits taxi exam camps visit 喀什"),
        ("q=the&sort=date", "limits taxi camps visit"),
    ] {
        let found = shown(fragment).join(" ");
        if found != expected {
            wrong.push((fragment, found, expected));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Ids of what is lit: stories, places, events.
fn lit(fragment: &str) -> String {
    let pack = pack();
    let lit = index().run(&filter(fragment), None).highlights;
    let pick = |ids: Vec<&str>, flags: &[bool]| {
        assert_eq!(ids.len(), flags.len());
        let lit = ids.into_iter().zip(flags).filter(|(_, lit)| **lit);
        lit.map(|(id, _)| id).collect::<Vec<_>>().join(" ")
    };
    let stories = pack.stories.iter().map(|story| story.id.as_str()).collect();
    let places = pack.places.iter().map(|place| place.id.as_str()).collect();
    let events = pack.events.iter().map(|event| event.id.as_str()).collect();
    [
        pick(stories, &lit.stories),
        pick(places, &lit.places),
        pick(events, &lit.events),
    ]
    .join(" | ")
}

#[test]
fn a_filter_of_quotes_lights_what_belongs_to_them() {
    for (fragment, expected) in [
        (
            "",
            "china-russia xinjiang | moscow kashgar urumqi geneva | meeting tour report",
        ),
        (
            "story=xinjiang",
            "xinjiang | kashgar urumqi geneva | tour report",
        ),
        // Mentioned, though no quote is about it.
        ("place=geneva", "xinjiang | geneva | report"),
        ("place=kashgar", "xinjiang | kashgar urumqi | tour"),
        ("place=kashgar&story=china-russia", " | kashgar | "),
        // Someone takes part; someone's quote belongs to it.
        (
            "speaker=michelle-bachelet",
            "xinjiang | kashgar urumqi | tour",
        ),
        ("speaker=xi-jinping", "china-russia | moscow | meeting"),
        ("kind=international-body&country=CHN", " |  | "),
        ("country=RUS", "china-russia | moscow | meeting"),
        // A quote, or the event's own words.
        ("q=limits", "china-russia | moscow | meeting"),
        ("q=published", " |  | report"),
        ("q=published&topic=camps", " |  | "),
        (
            "topic=diplomacy",
            "china-russia xinjiang | moscow kashgar urumqi | meeting tour",
        ),
        // Dates are the event's own.
        (
            "from=2022-05&to=2022-05",
            "china-russia xinjiang | kashgar urumqi | tour",
        ),
        ("to=2022-02", "china-russia | moscow | meeting"),
        ("from=2022-06", " |  | report"),
    ] {
        assert_eq!(lit(fragment), expected, "{fragment}");
    }
}

#[test]
fn quotes_are_grouped_by_their_first_speaker_in_the_order_shown() {
    let index = index();
    let results = index.run(&Filter::default(), Some(Sort::Date));
    let groups: Vec<(String, Vec<u32>)> = index
        .by_speaker(&results.order)
        .into_iter()
        .map(|group| (group.speaker, group.quotes))
        .collect();
    let expected = [
        ("xi-jinping", vec![0]),
        ("zhou-bo", vec![1, 3]),
        ("michelle-bachelet", vec![2, 4]),
        ("someone", vec![5]),
    ];
    assert_eq!(groups, expected.map(|(id, quotes)| (id.to_owned(), quotes)));
}

#[test]
fn a_pack_without_quotes_can_be_searched() {
    let mut pack = pack();
    pack.quotes.clear();
    let index = QuoteIndex::new(&pack);
    let results = index.run(&filter("q=x"), Some(Sort::Date));
    assert!(results.order.is_empty() && results.total == 0 && !results.shows(0));
    assert_eq!(index.run(&Filter::default(), None).relax, []);
}

fn fragment() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "speaker=zhou-bo",
        "speaker=xi-jinping",
        "kind=scholar",
        "kind=official,unnamed",
        "country=CHN",
        "story=xinjiang",
        "story=china-russia",
        "place=kashgar",
        "place=moscow,geneva",
        "topic=camps",
        "extent=full",
        "extent=fragment",
        "from=2022-04",
        "to=2022-05",
        "from=2022-05-24",
        "speaker=nobody",
    ]);
    let text = "(q=)?[xithenob \\-\"]{0,6}|q=(limits|the no|-xi|xi -the|urumqi|喀)";
    (text, prop::collection::vec(part, 0..4)).prop_map(|(text, parts)| {
        let query = text.strip_prefix("q=").unwrap_or_default();
        ["q=", query, "&", &parts.join("&")].concat()
    })
}

proptest! {
    /// Runs in a row on one index, so that what it remembers of the last search is tested as well.
    #[test]
    fn runs_agree_with_the_naive_way(fragments in prop::collection::vec(fragment(), 1..6)) {
        let pack = pack();
        let index = QuoteIndex::new(&pack);
        for fragment in fragments {
            let filter = filter(&fragment);
            let results = index.run(&filter, None);
            let mut order = results.order.clone();
            order.sort_unstable();
            prop_assert_eq!(&order, &naive::matching(&pack, &filter), "{}", fragment);
            for facet in Facet::ALL {
                let expected: Vec<u32> = index
                    .values(facet)
                    .iter()
                    .map(|value| {
                        let mut other = filter.clone();
                        other.clear(facet);
                        let among = naive::matching(&pack, &other);
                        let has = |at: &&u32| naive::values(&pack, **at, facet).contains(&value.id);
                        among.iter().filter(has).count() as u32
                    })
                    .collect();
                prop_assert_eq!(results.counts(facet), expected, "{} {:?}", fragment, facet);
            }
            prop_assert_eq!(results.relax.is_empty(), !order.is_empty(), "{}", fragment);
            for offer in &results.relax {
                prop_assert_eq!(naive::matching(&pack, &offer.filter).len(), offer.count as usize);
            }
        }
    }
}
