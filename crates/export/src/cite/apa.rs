//! APA, 7th edition: a page without author and date, and words in it as a secondary source
//! (<https://apastyle.apa.org/style-grammar-guidelines/citations/secondary-sources>).

use super::calendar::month_first;
use super::cited::Cited;
use super::title::{ended, one_line, title_case};

/// The entry of the reference list. The page changes with its versions, so the day of retrieval is given.
pub(super) fn entry(cited: &Cited) -> String {
    let title = ended(&one_line(&cited.pack.title));
    let retrieved = cited
        .address()
        .map(|(address, day)| format!(" Retrieved {}, from {address}", month_first(day)));
    format!("{title} (n.d.).{}", retrieved.unwrap_or_default())
}

/// The mention in running text.
pub(super) fn in_text(cited: &Cited) -> String {
    let title = title_case(&one_line(&cited.pack.title), &cited.pack.lang);
    format!("({}, as cited in {title}, n.d.)", cited.speakers())
}
