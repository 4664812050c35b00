//! A quote with its source: in plain text for the clipboard, and as a citation in the styles of [`Style`].
//!
//! Each text style is held against citeproc-js (tests/cite).

mod apa;
mod bibtex;
mod calendar;
mod chicago;
mod cited;
mod csl_json;
mod mla;
mod passage;
mod style;
mod title;

pub use cited::Cited;
pub use passage::{
    BETWEEN, attribution, circumstances, context_line, credit_line, dates, link, passage,
    plain_text,
};
pub use style::{Style, cite};
