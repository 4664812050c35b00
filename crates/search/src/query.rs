//! What a reader types: words that are all required, "exact phrases", and `-not`.

use super::find::contains;
use super::fold::Folded;
use std::ops::Range;

/// One required or unwanted text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The text, folded; never empty.
    pub text: String,
    /// Whether quotes that have it are left out.
    pub negated: bool,
    /// Where it stands in what was typed, in bytes, with its sign and marks.
    pub typed: Range<usize>,
}

impl Term {
    /// The search text without this term, as it stands in the box afterwards.
    pub fn removed_from(&self, typed: &str) -> String {
        let before = typed.get(..self.typed.start).unwrap_or_default();
        let after = typed.get(self.typed.end..).unwrap_or_default();
        let mut out = before.trim().to_owned();
        let after = after.trim();
        if !out.is_empty() && !after.is_empty() {
            out.push(' ');
        }
        out.push_str(after);
        out
    }
}

/// A search text, read. Without terms it matches everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// The terms as typed; all must hold.
    pub terms: Vec<Term>,
}

impl Query {
    /// Reads what was typed. Every text is a query: straight or curly quotation marks enclose a phrase, which runs to
    /// the end where it is not closed; a dash before a word or phrase asks for quotes without it; punctuation
    /// around a word is dropped, for words are pasted with it.
    pub fn parse(typed: &str) -> Self {
        let folded = Folded::new(typed);
        let bytes = folded.text.as_bytes();
        let mut terms = Vec::new();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            if byte == b' ' {
                at += 1;
                continue;
            }
            let start = at;
            let negated = byte == b'-' && bytes.get(at + 1).is_some_and(|&next| next != b' ');
            at += usize::from(negated);
            let phrase = bytes.get(at) == Some(&b'"');
            at += usize::from(phrase);
            let ends = |byte: &u8| *byte == b'"' || (!phrase && *byte == b' ');
            let rest = bytes.get(at..).unwrap_or_default();
            let end = at + rest.iter().position(ends).unwrap_or(rest.len());
            let text = folded.text.get(at..end).unwrap_or_default();
            let text = if phrase { text.trim() } else { trim_word(text) };
            at = end + usize::from(phrase && end < bytes.len());
            if !text.is_empty() {
                terms.push(Term {
                    text: text.to_owned(),
                    negated,
                    typed: folded.original(start..at),
                });
            }
        }
        Self { terms }
    }

    /// Whether it matches everything.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The texts that must be there.
    pub fn wanted(&self) -> impl Iterator<Item = &str> {
        let wanted = self.terms.iter().filter(|term| !term.negated);
        wanted.map(|term| term.text.as_str())
    }

    /// Whether a folded text holds: every wanted term is in it and no unwanted one.
    pub fn holds_in(&self, folded: &str) -> bool {
        self.terms
            .iter()
            .all(|term| contains(folded, &term.text) != term.negated)
    }

    /// Whether all that this query matches was matched by the older one too, as when a reader types on.
    pub fn narrows(&self, older: &Self) -> bool {
        older.terms.iter().all(|old| {
            self.terms.iter().any(|new| {
                new.negated == old.negated
                    && if old.negated {
                        contains(&old.text, &new.text)
                    } else {
                        contains(&new.text, &old.text)
                    }
            })
        })
    }
}

/// A lone dash is no term, and the punctuation around a word is none of it.
fn trim_word(word: &str) -> &str {
    let word = word.trim_matches([',', '.', ';', ':', '!', '?', '(', ')', '。', '、']);
    if word == "-" { "" } else { word }
}

#[cfg(test)]
mod tests;
