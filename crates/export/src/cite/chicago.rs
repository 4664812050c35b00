//! The Chicago Manual of Style, 17th edition: notes and bibliography (14.207 on websites, 14.260 on words quoted from others).

use super::calendar::month_first;
use super::cited::Cited;
use super::title::{ended, inside_marks, one_line, title_case};

/// The entry of the bibliography.
pub(super) fn entry(cited: &Cited) -> String {
    let title = ended(&title(cited));
    let version = one_line(&cited.pack.version);
    let accessed = cited
        .address()
        .map(|(address, day)| format!(" Accessed {}. {address}.", month_first(day)));
    format!(
        "“{title}” Version {version}.{}",
        accessed.unwrap_or_default()
    )
}

/// The note.
pub(super) fn note(cited: &Cited) -> String {
    let title = title(cited);
    let version = one_line(&cited.pack.version);
    let accessed = cited
        .address()
        .map(|(address, day)| format!(", accessed {}, {address}", month_first(day)));
    format!(
        "{}, quoted in “{title},” version {version}{}.",
        cited.speakers(),
        accessed.unwrap_or_default()
    )
}

fn title(cited: &Cited) -> String {
    inside_marks(&title_case(&one_line(&cited.pack.title), &cited.pack.lang))
}
