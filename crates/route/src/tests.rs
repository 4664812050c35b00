#![allow(clippy::unwrap_used)]

use super::*;
use proptest::prelude::*;

fn full() -> Fragment {
    let mut filter = Filter::default();
    filter.q = "no limits, \"Xi & Putin\"".to_owned();
    filter.from = Some("2022".parse().unwrap());
    filter.to = Some("2022-05-23".parse().unwrap());
    for facet in Facet::ALL {
        filter.add(facet, "b");
        filter.add(facet, "a-1");
    }
    Fragment {
        filter,
        selection: Some(Selection::Quote("zhou-1".to_owned())),
        show: Show {
            sort: Some(Sort::Date),
            group: Some(Group::Speaker),
            level: Some(Level::Plain),
            step: Some("three".to_owned()),
        },
    }
}

#[test]
fn keys_stand_in_one_order_and_text_is_escaped() {
    assert_eq!(
        full().write(),
        "q=no%20limits%2C%20%22Xi%20%26%20Putin%22&story=a-1,b&place=a-1,b&speaker=a-1,b&kind=a-1,b\
         &country=a-1,b&topic=a-1,b&extent=a-1,b&from=2022&to=2022-05-23&at=quote:zhou-1\
         &sort=date&group=speaker&level=plain&step=three"
    );
    assert_eq!(Fragment::parse(&full().write()), full());
}

#[test]
fn the_plain_page_has_no_fragment() {
    assert_eq!(Fragment::default().write(), "");
    for raw in ["", "#", "#?secret=aB3"] {
        assert_eq!(Fragment::parse(raw), Fragment::default());
        assert_eq!(anchor(raw), None);
    }
}

#[test]
fn what_others_do_to_a_link_is_tolerated() {
    for (raw, canonical) in [
        ("#q=xi+jinping", "q=xi%20jinping"),
        ("#q=%C3%BC", "q=%C3%BC"),
        ("#story=b,a,b,,", "story=a,b"),
        ("#story=a%2Cb", "story=a,b"),
        ("#story=a&story=b", "story=a,b"),
        ("#sort=date&q=x", "q=x&sort=date"),
        ("#amp=1", ""),
        ("#amp=1&q=x", "q=x"),
        ("#?secret=aB3", ""),
        ("#q=x#?secret=aB3", "q=x"),
        ("#q=x?secret=aB3", "q=x"),
        ("#?secret=aB3&q=x", "q=x"),
        ("#?secret=aB3#q=x", "q=x"),
        ("#q=x#?secret=aB3&story=a", "q=x&story=a"),
        ("#q=what%3Fsecret%3Dx", "q=what%3Fsecret%3Dx"),
        ("#at=quote%3Azhou-1", "at=quote:zhou-1"),
        ("#utm_source=x&q=y&Q=z", "q=y"),
    ] {
        assert_eq!(Fragment::parse(raw).write(), canonical, "{raw}");
    }
}

#[test]
fn broken_parts_are_passed_over() {
    for raw in [
        "#from=soon",
        "#from=2022~&to=2022-13",
        "#from=2005/2007",
        "#at=quote",
        "#at=quote:",
        "#at=speaker:zhou-bo",
        "#at=:x",
        "#sort=relevance",
        "#group=story",
        "#level=hard",
        "#step=",
        "#story=",
        "#story=,,",
        "#q=",
        "#=",
        "#&&&=&",
        "#unknown=1",
    ] {
        assert_eq!(Fragment::parse(raw), Fragment::default(), "{raw}");
    }
    assert_eq!(anchor("#unknown=1"), None);
    let good = Fragment::parse("#from=2022&from=never&at=place:chita&at=nothing");
    assert_eq!(good.write(), "from=2022&at=place:chita");
}

#[test]
fn a_fragment_without_an_equals_sign_is_an_anchor() {
    for (raw, id) in [
        ("#quotes", "quotes"),
        ("map", "map"),
        ("#map#?secret=aB3", "map"),
        ("#?", "?"),
    ] {
        assert_eq!(anchor(raw).as_deref(), Some(id), "{raw}");
        assert_eq!(Fragment::parse(raw), Fragment::default());
    }
}

fn id() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z0-9]+(-[a-z0-9]+){0,2}", "[^,]{1,6}"]
}

fn bound() -> impl Strategy<Value = Option<Bound>> {
    prop_oneof![
        Just(None),
        "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?)?"
            .prop_map(|text| Some(text.parse().unwrap())),
    ]
}

prop_compose! {
    fn filter()(
        q in any::<String>(),
        from in bound(),
        to in bound(),
        ids in prop::collection::vec((0..Facet::ALL.len(), id()), 0..12),
    ) -> Filter {
        let mut filter = Filter::default();
        (filter.q, filter.from, filter.to) = (q, from, to);
        for (at, id) in ids {
            filter.add(*Facet::ALL.get(at).unwrap(), &id);
        }
        filter
    }
}

prop_compose! {
    fn fragment()(
        filter in filter(),
        selection in prop_oneof![
            Just(None),
            id().prop_map(|id| Some(Selection::Quote(id))),
            id().prop_map(|id| Some(Selection::Event(id))),
            id().prop_map(|id| Some(Selection::Place(id))),
        ],
        sort in prop::option::of(prop::sample::select(&Sort::ALL[..])),
        group in prop::option::of(Just(Group::Speaker)),
        level in prop::option::of(Just(Level::Plain)),
        step in prop::option::of(id()),
    ) -> Fragment {
        Fragment { filter, selection, show: Show { sort, group, level, step } }
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(fragment in fragment()) {
        let written = fragment.write();
        prop_assert!(written.is_ascii());
        prop_assert_eq!(Fragment::parse(&written), fragment.clone());
        let hash = ["#", &written, "#?secret=x7"].concat();
        prop_assert_eq!(Fragment::parse(&hash), fragment);
    }

    #[test]
    fn no_text_panics_and_reading_twice_changes_nothing(text in any::<String>()) {
        let once = Fragment::parse(&text);
        prop_assert_eq!(Fragment::parse(&once.write()), once);
    }

    #[test]
    fn nothing_made_of_the_codecs_own_signs_panics(text in "([#?&=,:%+]|secret|q|at|story|from|2022|quote){0,16}") {
        let once = Fragment::parse(&text);
        prop_assert_eq!(Fragment::parse(&once.write()), once);
    }
}
