#![allow(clippy::unwrap_used)]

use super::*;
use proptest::prelude::*;

/// Terms as `word`, `-word`.
fn terms(typed: &str) -> Vec<String> {
    let query = Query::parse(typed);
    let sign = |term: &Term| (if term.negated { "-" } else { "" }).to_owned() + &term.text;
    query.terms.iter().map(sign).collect()
}

#[test]
fn a_search_text_is_read_as_words_phrases_and_exclusions() {
    for (typed, expected) in [
        ("", &[][..]),
        ("  \t ", &[]),
        ("Xi  Jinping", &["xi", "jinping"]),
        ("Ürümqi", &["urumqi"]),
        ("\"exact phrase\" word", &["exact phrase", "word"]),
        ("“exact phrase”", &["exact phrase"]),
        ("„exact phrase“", &["exact phrase"]),
        ("\"to the end", &["to the end"]),
        ("\"to the end ", &["to the end"]),
        ("\" spaces  within \"", &["spaces within"]),
        ("\"\" \"", &[]),
        ("xi -putin", &["xi", "-putin"]),
        ("xi –putin", &["xi", "-putin"]),
        ("-\"no limits\" xi", &["-no limits", "xi"]),
        ("no-limits", &["no-limits"]),
        ("- xi -", &["xi"]),
        ("--xi", &["--xi"]),
        ("-", &[]),
        ("-\"\"", &[]),
        ("limits, (camps) what? ...", &["limits", "camps", "what"]),
        ("a\"b c\"d", &["a", "b c", "d"]),
        ("it’s", &["it's"]),
        ("喀什 新疆", &["喀什", "新疆"]),
        ("xi xi", &["xi", "xi"]),
    ] {
        assert_eq!(terms(typed), expected, "{typed}");
    }
}

#[test]
fn one_term_can_be_taken_out_of_the_box() {
    for (typed, term, left) in [
        ("xi putin", 0, "putin"),
        ("xi putin", 1, "xi"),
        ("xi “no limits” -putin", 1, "xi -putin"),
        ("xi “no limits” -putin", 2, "xi “no limits”"),
        ("Ürümqi,  Straße", 1, "Ürümqi,"),
        ("\"open end", 0, ""),
    ] {
        let query = Query::parse(typed);
        assert_eq!(
            query.terms.get(term).unwrap().removed_from(typed),
            left,
            "{typed}"
        );
    }
}

#[test]
fn typing_on_narrows_and_deleting_does_not() {
    for (older, newer, narrows) in [
        ("", "x", true),
        ("x", "xi", true),
        ("xi", "xi jin", true),
        ("xi jin", "jin xi", true),
        ("xi", "x", false),
        ("xi", "", false),
        ("xi jin", "xi", false),
        ("-xi", "-x", true),
        ("-x", "-xi", false),
        ("xi", "xi -putin", true),
        ("xi", "-xi", false),
        ("no limits", "\"no limits\"", true),
    ] {
        let found = Query::parse(newer).narrows(&Query::parse(older));
        assert_eq!(found, narrows, "{older:?} to {newer:?}");
    }
}

#[test]
fn a_text_holds_when_all_is_there_and_nothing_unwanted() {
    for (typed, holds) in [
        ("", true),
        ("limits friend", true),
        ("limits -putin", true),
        ("limits -friend", false),
        ("\"friend limits\"", false),
    ] {
        assert_eq!(
            Query::parse(typed).holds_in("no limits to friendship"),
            holds,
            "{typed}"
        );
    }
}

proptest! {
    #[test]
    fn any_text_is_a_query_and_its_terms_stand_where_they_say(typed in "[a-c\"“”\\-–, Üß\u{301}喀]{0,20}|.{0,12}") {
        let texts = |terms: Vec<Term>| -> Vec<(String, bool)> {
            terms.into_iter().map(|term| (term.text, term.negated)).collect()
        };
        let terms = Query::parse(&typed).terms;
        for (at, term) in terms.iter().enumerate() {
            prop_assert!(!term.text.is_empty());
            prop_assert!(typed.get(term.typed.clone()).is_some_and(|part| !part.is_empty()));
            let mut others = texts(terms.clone());
            others.remove(at);
            let left = term.removed_from(&typed);
            prop_assert_eq!(texts(Query::parse(&left).terms), others, "{}", left);
        }
    }

    #[test]
    fn what_narrows_matches_no_more(older in "[ab \\-\"]{0,5}", newer in "[ab \\-\"]{0,6}", text in "[ab ]{0,8}") {
        let (older, newer) = (Query::parse(&older), Query::parse(&newer));
        if newer.narrows(&older) && newer.holds_in(&text) {
            prop_assert!(older.holds_in(&text));
        }
    }
}
