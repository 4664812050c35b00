//! Whether quotes stand in the text they were taken from.

use super::problem::{Problem, ProblemKind};
use crate::{Pack, Quote};

/// Looks every quote up in the source: its words in “curly quotation marks”, after the selector's prefix and
/// before its suffix, in a paragraph that its trace names. Paragraphs are the non-empty lines of `source`,
/// counted from 1. White space and the quotation marks themselves may stand or be left out at the inner ends of
/// prefix and suffix; all else is compared to the character.
///
/// Returns a problem for each quote that is not found; none when all are.
pub fn check_selectors(pack: &Pack, source: &str) -> Vec<Problem> {
    let paragraphs: Vec<&str> = source
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let quotes = pack.quotes.iter().enumerate();
    quotes
        .filter_map(|(index, quote)| check(&format!("$.quotes[{index}]"), quote, &paragraphs))
        .collect()
}

fn check(path: &str, quote: &Quote, paragraphs: &[&str]) -> Option<Problem> {
    let mut named = Vec::new();
    for (index, number) in quote.trace.iter().enumerate() {
        let Some(paragraph) = (*number as usize)
            .checked_sub(1)
            .and_then(|number| paragraphs.get(number))
        else {
            let message = format!(
                "paragraph {number}, but the source has {}",
                paragraphs.len()
            );
            return Some(Problem {
                path: format!("{path}.source[{index}]"),
                kind: ProblemKind::MalformedTrace,
                message,
            });
        };
        named.push(*paragraph);
    }
    let exact = &quote.selector.exact;
    let words = format!("“{exact}”");
    let (field, message) = if named.iter().any(|paragraph| fits(paragraph, &words, quote)) {
        return None;
    } else if named.iter().any(|paragraph| paragraph.contains(&words)) {
        (
            "",
            "the words are there, but not between this prefix and suffix".to_owned(),
        )
    } else if let Some(index) = paragraphs
        .iter()
        .position(|paragraph| paragraph.contains(&words))
    {
        (
            "",
            format!(
                "stands in paragraph {}, which its trace does not name",
                index + 1
            ),
        )
    } else if paragraphs
        .iter()
        .any(|paragraph| paragraph.contains(exact.as_str()))
    {
        (
            ".exact",
            "stands in the source, but not as the whole of a pair of “curly quotation marks”"
                .to_owned(),
        )
    } else {
        (
            ".exact",
            "does not stand in the source, expected its words to the character".to_owned(),
        )
    };
    Some(Problem {
        path: format!("{path}.selector{field}"),
        kind: ProblemKind::SelectorMismatch,
        message,
    })
}

fn fits(paragraph: &str, words: &str, quote: &Quote) -> bool {
    let prefix = quote
        .selector
        .prefix
        .trim_end()
        .trim_end_matches('“')
        .trim_end();
    let suffix = quote
        .selector
        .suffix
        .trim_start()
        .trim_start_matches('”')
        .trim_start();
    paragraph.match_indices(words).any(|(start, _)| {
        let before = paragraph.get(..start).unwrap_or_default();
        let after = paragraph.get(start + words.len()..).unwrap_or_default();
        before.trim_end().ends_with(prefix) && after.trim_start().starts_with(suffix)
    })
}
