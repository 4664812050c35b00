//! Where a text shows what was searched for.

use super::find::Needle;
use super::fold::Folded;
use super::query::Query;
use std::ops::Range;

/// The parts of a text that match a query's wanted terms: byte ranges on character boundaries of the original,
/// ascending, apart from each other. Terms that are not wanted show nowhere.
pub fn highlight(text: &str, query: &Query) -> Vec<Range<usize>> {
    if query.wanted().next().is_none() {
        return Vec::new();
    }
    let folded = Folded::new(text);
    let hay = folded.text.as_bytes();
    let mut found = Vec::new();
    for term in query.wanted() {
        let needle = Needle::new(term.as_bytes());
        let mut from = 0;
        while let Some(at) = needle.find(hay, from, hay.len()) {
            from = at + term.len();
            insert(&mut found, folded.original(at..from));
        }
    }
    found
}

/// Puts a range into a sorted list and joins what touches it.
fn insert(list: &mut Vec<Range<usize>>, mut range: Range<usize>) {
    let from = list.partition_point(|known| known.end < range.start);
    let end = range.end;
    let touching = list
        .iter()
        .skip(from)
        .take_while(|known| known.start <= end);
    let mut until = from;
    for known in touching {
        range = range.start.min(known.start)..range.end.max(known.end);
        until += 1;
    }
    list.splice(from..until, [range]);
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::fold::fold;
    use super::*;
    use proptest::prelude::*;

    /// The text with brackets around what is highlighted.
    fn marked(text: &str, typed: &str) -> String {
        let mut out = text.to_owned();
        for range in highlight(text, &Query::parse(typed)).into_iter().rev() {
            out.insert(range.end, ']');
            out.insert(range.start, '[');
        }
        out
    }

    #[test]
    fn matches_are_marked_in_the_original() {
        for (text, typed, expected) in [
            ("In Ürümqi", "urumqi", "In [Ürümqi]"),
            ("In Urumqi", "ürümqi", "In [Urumqi]"),
            ("U\u{308}ru\u{308}mqi", "uru", "[U\u{308}ru\u{308}]mqi"),
            ("Xi met Xi", "xi", "[Xi] met [Xi]"),
            ("no-limits", "no limits", "[no]-[limits]"),
            ("“no-limits”", "\"no-limits\"", "“[no-limits]”"),
            ("it’s so", "it's", "[it’s] so"),
            ("limits", "lim imit", "[limit]s"),
            ("abcd", "ab cd", "[abcd]"),
            ("abcd", "cd ab bc", "[abcd]"),
            ("limits", "-limits", "limits"),
            ("limits of xi", "limits -xi", "[limits] of xi"),
            ("Straße", "s", "[S]tra[ß]e"),
            ("新疆的喀什", "疆的", "新[疆的]喀什"),
            ("aaaa", "aa", "[aaaa]"),
            ("anything", "", "anything"),
            ("", "x", ""),
        ] {
            assert_eq!(marked(text, typed), expected, "{text:?} {typed:?}");
        }
    }

    proptest! {
        #[test]
        fn ranges_are_apart_and_hold_a_term(
            text in "[a-cÜß…\u{301}喀 ]{0,24}",
            typed in "[a-cußs喀 \"\\-]{0,8}",
        ) {
            let query = Query::parse(&typed);
            let mut last = None;
            for range in highlight(&text, &query) {
                prop_assert!(last < Some(range.start) && range.start < range.end);
                last = Some(range.end);
                let part = fold(text.get(range).unwrap());
                prop_assert!(query.wanted().any(|term| part.contains(term)), "{part:?}");
            }
            if query.wanted().any(|term| fold(&text).contains(term)) {
                prop_assert!(last.is_some());
            }
        }

        #[test]
        fn no_text_panics(text in any::<String>(), typed in any::<String>()) {
            for range in highlight(&text, &Query::parse(&typed)) {
                prop_assert!(text.get(range).is_some());
            }
        }
    }
}
