#![allow(clippy::unwrap_used)]

use super::additions::{ADDITIONS, EVERYWHERE};
use super::*;
use crate::validate::optional;
use std::collections::BTreeSet;

/// A pack as the first version of the format had it.
const FIRST: &str = include_str!("../../../../tests/packs/first.json");
const BUILT_IN: &str = include_str!("../../../../public/packs/china-in-eurasia.json");

/// What could be left out from the beginning.
const FROM_THE_BEGINNING: [&str; 48] = [
    "events[].date_label",
    "events[].places",
    "events[].quotes",
    "events[].who",
    "figures[].by",
    "figures[].places",
    "organisations[].country",
    "organisations[].short",
    "people[].country",
    "people[].local_name",
    "places[].country",
    "places[].local_name",
    "places[].note",
    "places[].roles[].metonym",
    "places[].shape",
    "quotes[].context",
    "quotes[].dates",
    "quotes[].dates.note",
    "quotes[].dates.published",
    "quotes[].dates.said",
    "quotes[].occasion",
    "quotes[].places",
    "quotes[].selector.prefix",
    "quotes[].selector.suffix",
    "quotes[].topics",
    "quotes[].via",
    "reported[].dates",
    "reported[].dates.note",
    "reported[].dates.published",
    "reported[].dates.said",
    "reported[].occasion",
    "reported[].places",
    "reported[].topics",
    "reported[].via",
    "source.note",
    "speakers[].affiliation",
    "speakers[].country",
    "speakers[].local_name",
    "stories[].answer",
    "stories[].answer.by",
    "stories[].answer.places",
    "stories[].answer.quotes",
    "stories[].gist[].by",
    "stories[].gist[].places",
    "stories[].gist[].quotes",
    "stories[].sections[].claims[].by",
    "stories[].sections[].claims[].places",
    "stories[].sections[].claims[].quotes",
];

fn lines(notes: &[Note]) -> Vec<String> {
    notes.iter().map(Note::to_string).collect()
}

#[test]
fn each_field_that_may_be_left_out_was_there_from_the_beginning_or_stands_in_the_table() {
    let known = ADDITIONS.iter().map(|addition| addition.field);
    let known: BTreeSet<&str> = known.chain(EVERYWHERE).chain(FROM_THE_BEGINNING).collect();
    let optional = optional();
    let of_the_format: BTreeSet<&str> = optional.iter().map(String::as_str).collect();
    assert_eq!(of_the_format, known);
}

#[test]
fn a_first_pack_gets_what_follows_from_it_and_its_author_is_asked_for_the_rest() {
    let upgraded = upgrade(FIRST).unwrap();
    let written = [
        "$.corrections: [], where what a newer version of the text puts right is told",
        "$.lines: [], where what goes from one place to another is told; the map draws it",
        "$.speakers[0].body: true, as \"Harbour Board\" is among the organisations, and not one person",
        "$.speakers[1].body: true, as \"Finland\" is a country or region of the map, and not one person",
    ];
    assert_eq!(lines(&upgraded.written), written);
    let asked = [
        "$.corrections: the text is at version 1.2.0 and no correction is told: did an earlier version say something that was wrong?",
        "$.speakers[2].body: is \"Ann Rower\" a body or a group (true), or one person (false)?",
        "$.source.background: what should a reader know of \"The Quay\" that the source does not say, such as who pays for it? \
         { \"text\", \"source\" }",
    ];
    assert_eq!(lines(&upgraded.asked), asked);
}

#[test]
fn what_is_written_stands_where_the_format_has_it_and_all_the_rest_stays_as_it_was() {
    let mut expected = FIRST.to_owned();
    for (before, after) in [
        (
            "  \"notices\": [],\n",
            "  \"notices\": [],\n  \"corrections\": [],\n",
        ),
        (
            "  \"quotes\": [],\n  \"reported\"",
            "  \"lines\": [],\n  \"quotes\": [],\n  \"reported\"",
        ),
        (
            "\"board of the harbour\", \"source\"",
            "\"board of the harbour\", \"body\": true, \"source\"",
        ),
        (
            "      \"role\": \"state on the coast\",\n",
            "      \"role\": \"state on the coast\",\n      \"body\": true,\n",
        ),
    ] {
        assert_eq!(expected.matches(before).count(), 1, "{before}");
        expected = expected.replace(before, after);
    }
    assert_eq!(upgrade(FIRST).unwrap().text, expected);
}

#[test]
fn lines_end_as_they_ended_and_without_lines_there_are_none() {
    let crlf = upgrade(&FIRST.replace('\n', "\r\n")).unwrap().text;
    assert_eq!(crlf.replace("\r\n", "\n"), upgrade(FIRST).unwrap().text);
    assert_eq!(crlf.matches('\n').count(), crlf.matches("\r\n").count());
    let value: Value = serde_json::from_str(FIRST).unwrap();
    let one_line = upgrade(&value.to_string()).unwrap();
    assert_eq!(one_line.written.len(), 4);
    assert_eq!(one_line.text.lines().count(), 1);
}

#[test]
fn an_answered_question_is_not_asked_again() {
    let answered = FIRST.replace(
        "\"role\": \"speaks for rowers\"",
        "\"role\": \"speaks for rowers\", \"body\": false",
    );
    let asked = upgrade(&answered).unwrap().asked;
    assert!(
        !asked.iter().any(|note| note.path.ends_with(".body")),
        "{asked:?}"
    );
}

#[test]
fn what_is_written_tells_a_reader_nothing_new_but_who_is_no_person() {
    let mut expected = Pack::parse(FIRST).unwrap();
    for speaker in &mut expected.speakers {
        speaker.body = ["Harbour Board", "Finland"].contains(&&speaker.name[..]);
    }
    assert_eq!(
        Pack::parse(&upgrade(FIRST).unwrap().text).unwrap(),
        expected
    );
}

#[test]
fn a_pack_that_has_everything_stays_byte_for_byte() {
    let upgraded = upgrade(BUILT_IN).unwrap();
    assert_eq!(upgraded.written, []);
    assert!(upgraded.text == BUILT_IN);
}

#[test]
fn a_pack_with_mistakes_is_not_touched() {
    let problems = upgrade(&FIRST.replacen("\"kicker\"", "\"kicked\"", 1)).unwrap_err();
    assert_eq!(problems.len(), 1);
}
