//! MLA, 9th edition: a page without author, and words in it as an indirect quotation (MLA Handbook, 6.77).

use super::calendar::day_first;
use super::cited::Cited;
use super::title::{ended, one_line, title_case};

/// The entry of the list of works cited.
pub(super) fn entry(cited: &Cited) -> String {
    let title = ended(&title(cited));
    let version = one_line(&cited.pack.version);
    match cited.address() {
        Some((address, day)) => {
            format!(
                "{title} Version {version}, {address}. Accessed {}.",
                day_first(day)
            )
        }
        None => format!("{title} Version {version}."),
    }
}

/// The mention in running text.
pub(super) fn in_text(cited: &Cited) -> String {
    format!("({}, qtd. in {})", cited.speakers(), title(cited))
}

fn title(cited: &Cited) -> String {
    title_case(&one_line(&cited.pack.title), &cited.pack.lang)
}
