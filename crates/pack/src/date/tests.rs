#![allow(clippy::unwrap_used)]

use super::*;
use proptest::prelude::*;

fn edtf(text: &str) -> Edtf {
    text.parse().unwrap()
}

fn day(year: i32, month: u8, day: u8) -> Option<Day> {
    Some(Day::from_ymd(year, month, day).unwrap())
}

#[test]
fn bounds_cover_what_is_not_said() {
    for (text, first, last) in [
        ("2022", day(2022, 1, 1), day(2022, 12, 31)),
        ("2022-04", day(2022, 4, 1), day(2022, 4, 30)),
        ("2024-02~", day(2024, 2, 1), day(2024, 2, 29)),
        ("1900-02", day(1900, 2, 1), day(1900, 2, 28)),
        ("2022-05-23?", day(2022, 5, 23), day(2022, 5, 23)),
        ("2005/2007", day(2005, 1, 1), day(2007, 12, 31)),
        ("2022-03-23/2022-04", day(2022, 3, 23), day(2022, 4, 30)),
        ("2018/..", day(2018, 1, 1), None),
        ("../2018-06%", None, day(2018, 6, 30)),
    ] {
        assert_eq!(edtf(text).bounds(), (first, last), "{text}");
    }
}

#[test]
fn texts_that_are_no_dates_are_refused_with_the_reason() {
    use DateErrorKind::*;
    for (text, kind) in [
        ("", Form),
        ("May 2022", Form),
        ("22", Form),
        ("02022", Form),
        ("2022-5", Form),
        ("2022-05-2", Form),
        ("2022-05-23T10:00", Form),
        ("2022-05-23-01", Form),
        ("20220523", Form),
        ("-2022", Form),
        ("2022~~", Form),
        ("~2022", Form),
        ("2022~-05", Form),
        ("2022-05 ", Form),
        ("٢٠٢٢", Form),
        ("2022/", Form),
        ("/2022", Form),
        ("..", Form),
        ("../..", Form),
        ("2005/2006/2007", Form),
        ("2022-00", Calendar),
        ("2022-13", Calendar),
        ("2022-05-00", Calendar),
        ("2022-04-31", Calendar),
        ("2022-02-29", Calendar),
        ("1900-02-29", Calendar),
        ("2007/2005", Order),
        ("2022-05/2022-04-30", Order),
    ] {
        assert_eq!(text.parse::<Edtf>().unwrap_err().kind, kind, "{text}");
    }
    let error = "2022-04-31".parse::<Edtf>().unwrap_err();
    assert_eq!(error.to_string(), "\"2022-04-31\" is not in the calendar");
}

#[test]
fn leap_days_follow_the_gregorian_rule() {
    for year in ["2000", "2020", "2024"] {
        assert!(format!("{year}-02-29").parse::<Edtf>().is_ok(), "{year}");
    }
    assert_eq!(Day::from_ymd(1970, 1, 1), Some(Day(0)));
    assert_eq!(Day::from_ymd(2000, 3, 1), Some(Day(11_017)));
    assert_eq!(Day(-1).to_ymd(), (1969, 12, 31));
}

#[test]
fn a_date_tells_its_precision_and_its_qualifier() {
    let date = |text| edtf(text).start().unwrap();
    assert_eq!(date("2022").precision(), Precision::Year);
    assert_eq!(date("2022-05").precision(), Precision::Month);
    assert_eq!(date("2022-05-23").precision(), Precision::Day);
    assert_eq!(date("2022-05~").qualifier, Some(Qualifier::Approximate));
    assert!(edtf("2022~").is_approximate() && !edtf("2022~").is_uncertain());
    assert!(edtf("2005/2007?").is_uncertain() && !edtf("2005/2007?").is_approximate());
    assert!(edtf("2022%").is_approximate() && edtf("2022%").is_uncertain());
    assert!(edtf("2018/..").is_interval() && !edtf("2018").is_interval());
}

#[test]
fn a_span_matches_dates_that_share_a_day_with_it() {
    let span = |from: &str, to: &str| (edtf(from).bounds().0, edtf(to).bounds().1);
    let (from, to) = span("2022-04", "2022-05-10");
    for (text, inside) in [
        ("2022", true),
        ("2022-04-01", true),
        ("2022-05-10", true),
        ("2022-05-11", false),
        ("2022-03", false),
        ("2018/..", true),
        ("2023/..", false),
        ("../2022-03-31", false),
        ("../2022-04", true),
    ] {
        assert_eq!(edtf(text).overlaps(from, to), inside, "{text}");
        assert!(edtf(text).overlaps(None, None), "{text}");
    }
    assert!(!edtf("2021").overlaps(from, None) && edtf("2021").overlaps(None, to));
}

#[test]
fn dates_sort_by_start_then_by_end() {
    let mut dates = [
        "2022-05",
        "2018/..",
        "2022",
        "2022-05-01",
        "../2019",
        "2005/2007",
    ]
    .map(edtf);
    dates.sort_by_key(Edtf::sort_key);
    let sorted: Vec<_> = dates.iter().map(Edtf::as_str).collect();
    assert_eq!(
        sorted,
        [
            "../2019",
            "2005/2007",
            "2018/..",
            "2022",
            "2022-05-01",
            "2022-05"
        ]
    );
}

proptest! {
    #[test]
    fn a_day_comes_back_from_its_date(number in -719_528i32..=2_932_896) {
        let (year, month, day) = Day(number).to_ymd();
        prop_assert_eq!(Day::from_ymd(year, month, day), Some(Day(number)));
        prop_assert!((0..=9999).contains(&year));
    }

    #[test]
    fn days_are_consecutive(number in -719_528i32..2_932_896) {
        prop_assert!(Day(number).to_ymd() < Day(number + 1).to_ymd());
    }

    #[test]
    fn no_day_number_panics(number in any::<i32>()) {
        let (_, month, day) = Day(number).to_ymd();
        prop_assert!((1..=12).contains(&month) && (1..=31).contains(&day));
    }

    #[test]
    fn what_is_read_is_written_back_and_its_bounds_are_in_order(
        text in r"(\.\./)?[0-9]{4}(-(0[1-9]|1[0-2])(-[0-3][0-9])?)?[~?%]?(/(\.\.|[0-9]{4}(-(0[1-9]|1[0-2]))?))?"
    ) {
        if let Ok(date) = text.parse::<Edtf>() {
            prop_assert_eq!(date.to_string(), text);
            if let (Some(first), Some(last)) = date.bounds() {
                prop_assert!(first <= last);
                prop_assert!(date.overlaps(Some(first), Some(first)) && date.overlaps(Some(last), None));
                prop_assert!(!date.overlaps(Some(Day(last.0 + 1)), None));
            }
            let (first, last) = date.sort_key();
            prop_assert!(first <= last);
        }
    }

    #[test]
    fn no_text_panics(text in "[0-9./~?%-]{0,12}|.{0,12}") {
        let _ = text.parse::<Edtf>();
    }
}
