//! Titles as bibliographies write them.

/// Words that begin with a small letter inside a title: articles, conjunctions and prepositions, those of citeproc-js
/// (<https://citeproc-js.readthedocs.io/>) that are English.
const SMALL: &str = "a about above across after against along amid among an and around as at before behind below beneath beside \
    besides between beyond but by despite down during except for from given in inside into like near next nor \
    notwithstanding of off on onto or out over per plus since so than the through throughout till to toward \
    towards under underneath until up upon versus via with within without yet";

/// Every word that counts with a capital, as English titles are written; a title in another language stays as it is. A word
/// with a capital in it already is left alone, and so is what follows an apostrophe.
pub(super) fn title_case(title: &str, lang: &str) -> String {
    let lang = lang.to_ascii_lowercase();
    if lang != "en" && !lang.starts_with("en-") {
        return title.to_owned();
    }
    let is_letter = |letter: char| letter.is_alphanumeric();
    let last = title.trim_end_matches(|letter| !is_letter(letter)).len();
    let mut out = String::with_capacity(title.len());
    let (mut rest, mut first, mut before) = (title, true, ' ');
    while let Some(letter) = rest.chars().next() {
        if !is_letter(letter) {
            out.push(letter);
            first |= matches!(letter, ':' | '?' | '!');
            before = letter;
            rest = rest.get(letter.len_utf8()..).unwrap_or_default();
            continue;
        }
        let length = rest.find(|letter| !is_letter(letter)).unwrap_or(rest.len());
        let (word, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        let ends = title.len() - after.len() == last;
        let small = SMALL.split(' ').any(|small| small == word) || word.chars().nth(1).is_none();
        let outer = first || (ends && length > 1);
        let apostrophe =
            matches!(before, '\'' | '’') && out.chars().rev().nth(1).is_some_and(is_letter);
        if (small && !outer) || apostrophe || word.chars().any(char::is_uppercase) {
            out.push_str(word);
        } else {
            out.extend(letter.to_uppercase());
            out.push_str(word.get(letter.len_utf8()..).unwrap_or_default());
        }
        (rest, first, before) = (after, false, ' ');
    }
    out
}

/// A title to stand in double quotation marks: those in it become single ones.
pub(super) fn inside_marks(title: &str) -> String {
    title.replace('“', "‘").replace('”', "’")
}

/// Ends a title with a full stop, unless it ends with a mark of its own.
pub(super) fn ended(title: &str) -> String {
    let mut out = title.to_owned();
    if !title
        .trim_end_matches(['”', '’'])
        .ends_with(['.', '?', '!'])
    {
        out.push('.');
    }
    out
}

/// On one line, without controls.
pub(super) fn one_line(text: &str) -> String {
    let words: Vec<&str> = text
        .split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}
