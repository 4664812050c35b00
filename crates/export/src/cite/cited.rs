//! What is cited.

use super::passage::{credit_line, link, passage};
use super::title::one_line;
use crate::address::public_address;
use meridian_pack::date::Day;
use meridian_pack::{Pack, Quote};
use meridian_route::Selection;
use meridian_words::{ExportWords, Words};

/// What is cited: this page, which retells the original, and the words of the quote on it. The page has no author and no date
/// of publication, and of the original nothing is known but what the credit says: nothing is made up for either.
#[derive(Clone, Copy)]
pub struct Cited<'a> {
    /// The pack.
    pub pack: &'a Pack,
    /// The quote.
    pub quote: &'a Quote,
    /// The words of the reader's language.
    pub words: &'a Words,
    /// The words of citations.
    pub export: &'a ExportWords,
    /// Absolute address of the page without its fragment; only `http:` and `https:` are cited.
    pub page: Option<&'a str>,
    /// The day on which the page was looked at.
    pub accessed: Day,
}

impl Cited<'_> {
    /// The address of the quote, and the day on which it was looked at: without an address there was nothing to look at.
    pub(super) fn address(&self) -> Option<(String, Day)> {
        let page = public_address(self.page?)?;
        let quote = Selection::Quote(self.quote.id.clone());
        Some((link(page, quote), self.accessed))
    }

    /// Names of the speakers, as a reader would list them.
    pub(super) fn speakers(&self) -> String {
        let names = self.pack.names(&self.quote.speakers);
        one_line(&self.words.list(&names))
    }

    /// An entry of the bibliography and a mention in the text, with the quote's words and all that must travel with them.
    pub(super) fn spoken(&self, entry: &str, mention: &str) -> String {
        let mut lines = vec![
            format!("{}: {entry}", self.export.entry),
            format!("{}: {mention}", self.export.mention),
            String::new(),
        ];
        lines.extend(passage(self.pack, self.quote, self.words));
        lines.push(credit_line(self.pack, self.words));
        lines.join("\n")
    }
}
