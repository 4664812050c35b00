//! Prose that was copied rather than told anew.

use super::told::Told;
use super::words::{prose, words};
use crate::Pack;
use crate::validate::{Problem, ProblemKind};
use std::collections::HashSet;

/// This many words in a row are no accident.
const RUN: usize = 6;

/// Names and offices of fewer words are not spared: they would hide what stands around them.
const NAME: usize = 3;

/// Asks of each text for no run of six words that also stands in the source's prose. What stands in “quotation marks”, in either,
/// is a quote, and names, offices and titles are nobody's words.
pub fn ask(pack: &Pack, told: &[Told], source: &str) -> Vec<Problem> {
    let theirs: Vec<Vec<String>> = prose(source).into_iter().map(folded).collect();
    let runs: HashSet<&[String]> = theirs.iter().flat_map(|words| words.windows(RUN)).collect();
    let names = names(pack);
    let texts = told
        .iter()
        .map(|it| (it.path.clone(), it.text))
        .chain(others(pack));
    texts
        .filter_map(|(path, text)| {
            let parts = prose(text).into_iter().map(folded);
            let copied = parts
                .flat_map(|words| without(&names, words))
                .find_map(|words| copied(&runs, &words))?;
            let message = format!(
                "has {RUN} words or more of the source in a row, \"{copied}\", expected other words"
            );
            Some(Problem {
                path,
                kind: ProblemKind::CopiedWords,
                message,
            })
        })
        .collect()
}

fn folded(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.folded).collect()
}

/// The first run, with everything that follows on from it.
fn copied(runs: &HashSet<&[String]>, words: &[String]) -> Option<String> {
    let mut windows = words
        .windows(RUN)
        .skip_while(|window| !runs.contains(window));
    let mut all: Vec<&str> = windows.next()?.iter().map(String::as_str).collect();
    all.extend(
        windows
            .take_while(|window| runs.contains(window))
            .filter_map(|window| window.last())
            .map(String::as_str),
    );
    Some(all.join(" "))
}

/// The words between names.
fn without(names: &[Vec<String>], words: Vec<String>) -> Vec<Vec<String>> {
    let (mut parts, mut part, mut at) = (Vec::new(), Vec::new(), 0);
    while let Some(word) = words.get(at) {
        let rest = words.get(at..).unwrap_or_default();
        match names
            .iter()
            .filter(|name| rest.starts_with(name))
            .map(Vec::len)
            .max()
        {
            Some(length) => {
                parts.push(std::mem::take(&mut part));
                at += length;
            }
            None => {
                part.push(word.clone());
                at += 1;
            }
        }
    }
    parts.push(part);
    parts
}

fn names(pack: &Pack) -> Vec<Vec<String>> {
    let speakers = pack
        .speakers
        .iter()
        .flat_map(|it| [Some(&it.name), Some(&it.role), it.affiliation.as_ref()]);
    let people = pack.people.iter().flat_map(|it| [&it.name, &it.role]);
    let bodies = pack
        .organisations
        .iter()
        .flat_map(|it| [&it.name, &it.what]);
    let places = pack.places.iter().map(|it| &it.name);
    (speakers.flatten().chain(people).chain(bodies).chain(places))
        .map(|name| folded(name))
        .filter(|name| name.len() >= NAME)
        .collect()
}

/// Texts without a basis and a trace of their own.
fn others(pack: &Pack) -> Vec<(String, &str)> {
    let mut all = vec![("$.dek".to_owned(), pack.dek.as_str())];
    for (index, story) in pack.stories.iter().enumerate() {
        let at = format!("$.stories[{index}]");
        all.push((format!("{at}.headline"), &story.headline));
        all.push((format!("{at}.dek"), &story.dek));
        let headings = story.sections.iter().enumerate();
        all.extend(headings.map(|(section, it)| {
            (
                format!("{at}.sections[{section}].heading"),
                it.heading.as_str(),
            )
        }));
    }
    for (index, notice) in pack.notices.iter().enumerate() {
        all.push((format!("$.notices[{index}].text"), &notice.text));
    }
    for (index, quote) in pack.quotes.iter().enumerate() {
        let note = quote.dates.note.as_deref();
        let texts = [
            ("context", quote.context.as_deref()),
            ("occasion", quote.occasion.as_deref()),
            ("dates.note", note),
        ];
        let texts = texts
            .into_iter()
            .filter_map(|(field, text)| Some((field, text?)));
        all.extend(texts.map(|(field, text)| (format!("$.quotes[{index}].{field}"), text)));
    }
    for (index, event) in pack.events.iter().enumerate() {
        all.push((format!("$.events[{index}].title"), &event.title));
    }
    for (index, figure) in pack.figures.iter().enumerate() {
        all.push((format!("$.figures[{index}].how"), &figure.how));
    }
    all
}
