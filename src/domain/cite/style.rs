//! The citation styles, for a dialog to list, and what is cited.

use super::{apa, bibtex, chicago, csl_json, link, mla};
use crate::domain::date::Day;
use crate::domain::export::public_address;
use crate::domain::pack::{Pack, Quote};
use crate::domain::route::Selection;
use crate::domain::words::{TakeWords, Words};

/// How a quote can be cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// Publication Manual of the American Psychological Association, 7th edition.
    Apa,
    /// MLA Handbook, 9th edition.
    Mla,
    /// The Chicago Manual of Style, 17th edition, notes and bibliography.
    Chicago,
    /// BibTeX, for LaTeX and reference managers.
    BibTex,
    /// CSL-JSON, for Zotero and other reference managers.
    CslJson,
}

impl Style {
    /// Every style, in the order in which they are listed.
    pub const ALL: [Self; 5] = [
        Self::Apa,
        Self::Mla,
        Self::Chicago,
        Self::BibTex,
        Self::CslJson,
    ];

    /// The id in kebab-case.
    pub const fn id(self) -> &'static str {
        self.row().0
    }

    /// Its own name, which is the same in every language.
    pub const fn name(self) -> &'static str {
        self.row().1
    }

    /// The extension of a file of this kind.
    pub const fn extension(self) -> &'static str {
        self.row().2
    }

    /// The media type of a file of this kind.
    pub const fn media_type(self) -> &'static str {
        self.row().3
    }

    /// The style with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.id() == id)
    }

    #[rustfmt::skip]
    const fn row(self) -> (&'static str, &'static str, &'static str, &'static str) {
        match self {
            Self::Apa => ("apa", "APA 7", "txt", "text/plain"),
            Self::Mla => ("mla", "MLA 9", "txt", "text/plain"),
            Self::Chicago => ("chicago", "Chicago 17", "txt", "text/plain"),
            Self::BibTex => ("bibtex", "BibTeX", "bib", "application/x-bibtex"),
            Self::CslJson => ("csl-json", "CSL-JSON", "json", "application/vnd.citationstyles.csl+json"),
        }
    }
}

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
    pub take: &'a TakeWords,
    /// Absolute address of the page without its fragment; only `http:` and `https:` are cited.
    pub page: Option<&'a str>,
    /// The day on which the page was looked at.
    pub accessed: Day,
}

/// A citation with the quote's words, whose they are, the context of a fragment, the credit, the version and the "as of" line.
pub fn cite(style: Style, cited: &Cited) -> String {
    match style {
        Style::Apa => cited.spoken(&apa::entry(cited), &apa::in_text(cited)),
        Style::Mla => cited.spoken(&mla::entry(cited), &mla::in_text(cited)),
        Style::Chicago => cited.spoken(&chicago::entry(cited), &chicago::note(cited)),
        Style::BibTex => bibtex::entry(cited),
        Style::CslJson => csl_json::item(cited),
    }
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
        super::title::one_line(&self.words.list(&names))
    }

    fn spoken(&self, entry: &str, mention: &str) -> String {
        let mut lines = vec![
            format!("{}: {entry}", self.take.entry),
            format!("{}: {mention}", self.take.mention),
            String::new(),
        ];
        lines.extend(super::passage(self.pack, self.quote, self.words));
        lines.push(super::credit_line(self.pack, self.words));
        lines.join("\n")
    }
}
