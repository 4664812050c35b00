//! Quotes are looked up in the text they were taken from.

use crate::{edited, folder, lines};
use meridian_pack::Pack;
use meridian_pack::validate::check_selectors;
use serde_json::{Value, json};
use std::fs;

#[test]
fn selectors_are_looked_up_in_the_source() {
    let source = fs::read_to_string(folder().join("source.txt")).unwrap();
    let check = |edits: &[(&str, Value)]| {
        let pack = Pack::parse(&edited(edits)).unwrap();
        lines(&check_selectors(&pack, &source))
    };
    assert_eq!(check(&[]), [""; 0]);
    for (path, value, problem) in [
        ("/quotes/1/selector/prefix", json!("wishes for a “"), ""),
        ("/quotes/1/selector/suffix", json!("” and more"), ""),
        ("/quotes/1/source", json!([1, 2]), ""),
        (
            "/quotes/1/selector/suffix",
            json!("and less"),
            "SelectorMismatch $.quotes[1].selector: the words are there, but not between this prefix and suffix",
        ),
        (
            "/quotes/1/source",
            json!([3]),
            "SelectorMismatch $.quotes[1].selector: stands in paragraph 2, which its trace does not name",
        ),
        (
            "/quotes/1/source",
            json!([2, 5]),
            "MalformedTrace $.quotes[1].source[1]: paragraph 5, but the source has 4",
        ),
        (
            "/quotes/0/selector/exact",
            json!("To put it out is a mistake"),
            "SelectorMismatch $.quotes[0].selector.exact: stands in the source, but not as the whole of a pair of “curly quotation marks”",
        ),
        (
            "/quotes/1/selector/exact",
            json!("quiet harbor"),
            "SelectorMismatch $.quotes[1].selector.exact: does not stand in the source, expected its words to the character",
        ),
    ] {
        let expected: Vec<_> = [problem]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect();
        assert_eq!(check(&[(path, value)]), expected, "{path}");
    }
}
