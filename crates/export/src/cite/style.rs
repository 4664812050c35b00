//! The citation styles, for a dialog to list.

use super::{apa, bibtex, chicago, cited::Cited, csl_json, mla};

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
