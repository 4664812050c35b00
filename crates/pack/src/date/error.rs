//! What is wrong with a date.

use std::fmt;

/// Why a text is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError {
    /// What is wrong.
    pub kind: DateErrorKind,
    /// The text as it was given.
    pub text: String,
}

/// What is wrong with a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateErrorKind {
    /// It is not written as EDTF.
    Form,
    /// The calendar has no such month or day.
    Calendar,
    /// An interval ends before it starts.
    Order,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        f.write_str(&self.text)?;
        f.write_str(match self.kind {
            DateErrorKind::Form => "\" is not an EDTF date such as 2022, 2022-05, 2022-05-23, 2022-05~, 2005/2007 or 2018/..",
            DateErrorKind::Calendar => "\" is not in the calendar",
            DateErrorKind::Order => "\" ends before it starts",
        })
    }
}

impl std::error::Error for DateError {}
