//! What fits, how many fit, and what is kept of it.

use super::{lesson, pack};
use crate::*;
use meridian_search::QuoteIndex;

const WORDING: Wording = Wording {
    marks: ("“", "”"),
    month: |month| if month == 5 { "May" } else { "another" },
    date: |date| date.as_str().to_owned(),
};

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|&text| text.to_owned()).collect()
}

fn text(answer: &str) -> Answer {
    Answer::Text(answer.to_owned())
}

fn date(month: &str, day: &str) -> Answer {
    Answer::Date {
        month: month.to_owned(),
        day: day.to_owned(),
    }
}

fn sheet() -> AnswerSheet {
    let pack = pack();
    AnswerSheet::new(&pack, &QuoteIndex::new(&pack), &lesson())
}

/// The position of a question in the lesson.
fn at(id: &str) -> usize {
    let questions = lesson().questions;
    questions.iter().position(|one| one.id == id).unwrap()
}

fn answer(sheet: &mut AnswerSheet, id: &str, answer: Answer) -> Option<bool> {
    sheet.change(at(id), Feedback::Nothing, |before| *before = answer);
    sheet.check(at(id))
}

#[test]
fn one_of_several_right_answers_fits() {
    let right = Accepted::Ids(texts(&["xi-jinping", "vladimir-putin"]));
    assert!(fits(&text("vladimir-putin"), &right));
    for wrong in ["vladimir", "xi-jinping vladimir-putin", ""] {
        assert!(!fits(&text(wrong), &right), "{wrong}");
    }
}

#[test]
fn a_month_fits_a_day_that_is_known_and_a_day_does_not_fit_a_month() {
    let right = Accepted::Dates(texts(&["2022-04", "2022-05-10"]));
    for (month, day, fit) in [
        ("04", "", true),
        ("05", "10", true),
        ("05", "", true),
        ("04", "12", false),
        ("05", "11", false),
        ("06", "", false),
        ("", "10", false),
        ("", "", false),
    ] {
        assert_eq!(fits(&date(month, day), &right), fit, "{month} {day}");
    }
    // Of a year alone no month is known.
    assert!(!fits(&date("01", ""), &Accepted::Dates(texts(&["2022"]))));
}

#[test]
fn an_order_fits_as_a_whole() {
    let right = Accepted::Order(texts(&["a", "b", "c"]));
    let order = |ids: &[&str], moved| Answer::Order {
        ids: texts(ids),
        moved,
    };
    assert!(fits(&order(&["a", "b", "c"], true), &right));
    assert!(!fits(&order(&["a", "c", "b"], true), &right));
    assert!(
        !order(&["a", "b", "c"], false).is_given(),
        "nobody has put it in order"
    );
}

#[test]
fn the_score_counts_what_is_checked_until_it_is_changed() {
    let mut sheet = sheet();
    assert_eq!(sheet.score(), None);
    assert_eq!(sheet.check(at("cr-who")), None);
    assert_eq!(
        sheet.row(at("cr-who")).unwrap().feedback,
        Feedback::NothingYet
    );
    assert_eq!(answer(&mut sheet, "cr-who", text("zhou-bo")), Some(true));
    assert_eq!(answer(&mut sheet, "cr-when", date("06", "")), Some(false));
    let score = |fitting, checked| Some(Score { fitting, checked });
    assert_eq!(sheet.score(), score(1, 2));
    sheet.change(at("cr-who"), Feedback::Nothing, |answer| {
        *answer = text("sergei-lavrov");
    });
    assert_eq!(sheet.score(), score(0, 1), "changed and not checked again");
    // A question that nobody can mark counts nowhere.
    assert_eq!(answer(&mut sheet, "first-look", text("Two")), None);
    assert_eq!(sheet.score(), score(0, 1));
    sheet.clear();
    assert_eq!(sheet.score(), None);
    assert_eq!(sheet.saved(), []);
}

#[test]
fn events_move_one_place_and_stay_at_the_ends() {
    let mut sheet = sheet();
    let row = at("order-cr");
    let ids = |sheet: &AnswerSheet| match &sheet.row(row).unwrap().answer {
        Answer::Order { ids, .. } => ids.clone(),
        other => panic!("{other:?}"),
    };
    let begun = ids(&sheet);
    sheet.shift(row, &begun[0], true);
    assert_eq!(ids(&sheet), begun);
    assert_eq!(sheet.row(row).unwrap().feedback, Feedback::Moved(0));
    sheet.shift(row, &begun[0], false);
    assert_eq!(ids(&sheet)[..2], [begun[1].clone(), begun[0].clone()]);
    assert_eq!(sheet.row(row).unwrap().feedback, Feedback::Moved(1));
    let last = begun.last().unwrap();
    sheet.shift(row, last, false);
    assert_eq!(ids(&sheet).last(), Some(last));
}

#[test]
fn what_is_kept_comes_back_as_it_was() {
    let mut before = sheet();
    answer(&mut before, "first-look", text(" Two countries "));
    answer(&mut before, "cr-who", text("zhou-bo"));
    answer(&mut before, "cr-when", date("05", "10"));
    answer(&mut before, "bx-when", date("", "10"));
    let order = at("order-cr");
    let Answer::Order { ids, .. } = before.row(order).unwrap().answer.clone() else {
        panic!("no order");
    };
    before.shift(order, &ids[0], false);
    let kept = before.saved();
    let of = |id: &str| {
        let found = kept.iter().find(|(question, _)| question == id);
        found.map(|(_, answer)| answer.as_str())
    };
    assert_eq!(of("first-look"), Some("Two countries"));
    assert_eq!(of("cr-when"), Some("05-10"));
    assert_eq!(of("bx-when"), Some("-10"));
    let mut after = sheet();
    after.restore(&kept);
    assert_eq!(after.saved(), kept);
    // What another edition of the lesson kept does no harm.
    after.restore(&[
        ("gone".to_owned(), "x".to_owned()),
        ("order-cr".to_owned(), "nothing here".to_owned()),
    ]);
    let Answer::Order { ids: kept, .. } = &after.row(order).unwrap().answer else {
        panic!("no order");
    };
    assert_eq!(kept.len(), ids.len());
}

#[test]
fn answers_are_written_as_a_reader_would_write_them() {
    let (pack, lesson) = (pack(), lesson());
    let in_words = |id: &str, answer: &Answer| {
        let question = &lesson.questions[at(id)];
        written(&pack, question, answer, &WORDING)
    };
    assert_eq!(in_words("first-look", &text(" Two\n")), "Two");
    assert_eq!(in_words("cr-who", &text("zhou-bo")), "Zhou Bo");
    assert_eq!(in_words("cr-when", &date("05", "03")), "May 3");
    assert_eq!(in_words("cr-when", &date("", "03")), "3");
    assert_eq!(in_words("cr-when", &date("", "")), "");
    let row = sheet().row(at("order-cr")).unwrap().answer.clone();
    assert_eq!(in_words("order-cr", &row), "", "not an answer yet");
    let Answer::Order { ids, .. } = row else {
        panic!("no order");
    };
    let moved = Answer::Order { ids, moved: true };
    let line = in_words("order-cr", &moved);
    assert!(line.starts_with("1. ") && line.contains("; 2. "), "{line}");
}

#[test]
fn a_file_of_answers_has_every_question_and_whose_work_it_is() {
    let mut sheet = sheet();
    answer(&mut sheet, "first-look", text("Two countries"));
    let (pack, lesson) = (pack(), lesson());
    let file = answer_file(
        &pack,
        &lesson,
        &sheet,
        &WORDING,
        ["My answers", "By somebody"],
    );
    assert!(file.starts_with('\u{FEFF}') && !file.replace("\r\n", "").contains('\n'));
    for question in &lesson.questions {
        assert!(file.contains(&question.ask), "{}", question.id);
    }
    for part in [
        "My answers\r\nBy somebody",
        "  Two countries\r\n",
        "  —\r\n",
    ] {
        assert!(file.contains(part), "{part}");
    }
}
