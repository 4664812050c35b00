//! What keeps a lesson honest: each rule, broken.

use super::{changed, json, lesson};
use crate::{Forms, marked, retold};
use meridian_pack::Basis;
use meridian_pack::review::review;
use meridian_pack::validate::Problem;
use meridian_pack::validate::ProblemKind::{self, *};
use serde_json::Value;

/// The place of an item in a list of the lesson.
fn place(it: &Value, list: &str, id: &str) -> usize {
    let all = it[list].as_array().unwrap();
    all.iter().position(|one| one["id"] == json!(id)).unwrap()
}

/// Changes one item of a list.
fn alter(it: &mut Value, list: &str, id: &str, change: impl Fn(&mut Value)) {
    let at = place(it, list, id);
    change(&mut it[list][at]);
}

/// Holds that the change brings a problem of this kind whose line has all these words, and that there is none without it.
fn breaks(kind: ProblemKind, words: &[&str], change: impl Fn(&mut Value)) {
    assert_eq!(changed(|_| ()), Vec::<String>::new());
    let found = changed(change);
    let kind = format!("{kind:?} ");
    let told = |problem: &String| {
        problem.starts_with(&kind) && words.iter().all(|word| problem.contains(word))
    };
    assert!(found.iter().any(told), "{kind}{words:?}: {found:#?}");
}

#[test]
fn a_key_that_the_page_does_not_know_is_a_problem_in_a_step_and_in_a_check() {
    for written in [
        "stroy=china-russia&at=event:malware-emails",
        "story=china-russia&at=event:malware-emails&extent",
        "story=china-russia&sort=colour",
        "hello",
    ] {
        breaks(UnknownValue, &["$.tour[0].state", written], |it| {
            it["tour"][0]["state"] = json!(written);
        });
    }
    let misspelt = "knid=former-official&topic=russia-strength";
    breaks(UnknownValue, &["check.state", misspelt], |it| {
        alter(it, "questions", "src-role", |one| {
            one["check"]["state"] = json!(misspelt)
        });
    });
    breaks(DanglingReference, &["check.state", "ambassador"], |it| {
        alter(it, "questions", "src-role", |one| {
            one["check"]["state"] = json!("kind=ambassador,former-official");
        });
    });
}

#[test]
fn a_state_with_several_ids_or_escaped_words_is_one_of_the_page() {
    for written in [
        "topic=russia-strength,ukraine-war&kind=former-official",
        "q=carried%20out&topic=russia-strength",
    ] {
        let found = changed(|it| {
            alter(it, "questions", "src-role", |one| {
                one["check"]["state"] = json!(written)
            });
        });
        let refused = found
            .iter()
            .any(|problem| problem.starts_with("UnknownValue"));
        assert!(!refused, "{written}: {found:#?}");
    }
}

#[test]
fn a_term_that_no_text_has_is_a_problem() {
    breaks(OtherFacts, &["$.glossary", "malware"], |it| {
        alter(it, "glossary", "malware", |one| {
            one["forms"] = json!(["malwares"])
        });
    });
    // A part of a word is not the word, and words within a longer term are that term's.
    breaks(OtherFacts, &["$.glossary", "wechat"], |it| {
        alter(it, "glossary", "wechat", |one| {
            one["forms"] = json!(["eChat"])
        });
    });
    breaks(OtherFacts, &["$.glossary", "wechat"], |it| {
        alter(it, "glossary", "wechat", |one| {
            one["forms"] = json!(["Criminal Court"])
        });
    });
}

#[test]
fn terms_are_marked_as_whole_words_the_longest_first() {
    let glossary = lesson().glossary;
    let found = |text: &str| -> Vec<String> {
        let terms = marked(&glossary, text);
        terms.iter().map(|&at| glossary[at].id.clone()).collect()
    };
    assert_eq!(
        found("secondary sanctions, and sanctions"),
        ["secondary-sanctions", "sanctions"]
    );
    assert_eq!(found("In “reeducation camps”."), ["reeducation-camps"]);
    assert_eq!(found("NATOs, xNATO, NATO2"), Vec::<String>::new());
    assert_eq!(found("NATO’s"), ["nato"]);
    assert_eq!(found(""), Vec::<String>::new());
}

#[test]
fn a_term_is_marked_where_it_first_stands_in_a_group_of_texts() {
    let glossary = lesson().glossary;
    let forms = Forms::new(&glossary);
    let mut met = Vec::new();
    let mut found = |text: &str| -> Vec<String> {
        let marked = forms.first(text, &mut met);
        let words = marked.into_iter().map(|one| text[one.at].to_owned());
        words.collect()
    };
    assert_eq!(found("– NATO, and NATO’s sanctions"), ["NATO", "sanctions"]);
    // The longer term is another one; its own first place counts.
    assert_eq!(
        found("sanctions, NATO, secondary sanctions"),
        ["secondary sanctions"]
    );
    assert_eq!(found("secondary sanctions"), Vec::<String>::new());
    // Another group begins anew.
    assert_eq!(forms.first("NATO", &mut Vec::new()).len(), 1);
}

#[test]
fn the_glossary_is_in_the_order_of_the_alphabet() {
    breaks(OtherFacts, &["$.glossary[1].term", "comes before"], |it| {
        it["glossary"].as_array_mut().unwrap().swap(0, 1);
    });
}

#[test]
fn what_goes_beyond_the_source_says_from_when_it_is() {
    let undated = json!({ "text": "So it is.", "source": "An encyclopedia, volume 12" });
    breaks(MissingField, &["$.glossary", "background.source"], |it| {
        alter(it, "glossary", "nato", |one| {
            one["background"] = undated.clone()
        });
    });
    breaks(MissingField, &["$.questions", "background.source"], |it| {
        alter(it, "questions", "src-two-dates", |one| {
            one["background"] = undated.clone()
        });
    });
    breaks(
        MissingField,
        &["$.teacher.beyond[0].sides[1].source"],
        |it| {
            it["teacher"]["beyond"][0]["sides"][1] = undated.clone();
        },
    );
}

#[test]
fn words_in_quotation_marks_are_those_of_a_quote_from_the_same_paragraphs() {
    breaks(
        OtherFacts,
        &["$.plain[china-russia].gist[0]", "no limits"],
        |it| {
            it["plain"][0]["gist"][0]["text"] = json!("They speak of “no limits”.");
        },
    );
    // The words are a quote's, but of another paragraph.
    breaks(OtherFacts, &["$.tour[0].plain", "friendly visit"], |it| {
        it["tour"][0]["plain"] = json!("They want a “friendly visit”.");
    });
    breaks(OtherFacts, &["$.questions[0].ask", "a trap"], |it| {
        it["questions"][0]["ask"] = json!("Who speaks of “a trap”?");
    });
}

#[test]
fn no_checked_question_drills_a_day_that_something_beside_the_source_speaks_to() {
    let check = |check: Value| {
        move |it: &mut Value| {
            alter(it, "questions", "bx-when", |one| {
                one["check"] = check.clone()
            });
        }
    };
    breaks(
        NoAnswer,
        &["$.questions", "bachelet-call"],
        check(json!({ "kind": "date", "event": "bachelet-call" })),
    );
    breaks(
        NoAnswer,
        &["$.questions", "bachelet-call"],
        check(json!({ "kind": "order", "events": ["invasion", "bachelet-call"] })),
    );
    breaks(
        NoAnswer,
        &["$.questions", "bachelet-call"],
        check(json!({ "kind": "date", "quote": "diplomats-profound-concerns" })),
    );
    // Where it was is not in doubt.
    let place = check(json!({ "kind": "place", "event": "bachelet-call" }));
    assert_eq!(changed(place), Vec::<String>::new());
}

#[test]
fn the_plain_tellings_stand_the_questions_that_a_pack_is_asked() {
    let (pack, mut lesson) = (super::pack(), lesson());
    assert_eq!(review(&retold(&pack, &lesson), None), []);
    // An accusation that is told as a fact.
    lesson.plain[0].gist[1].basis = Basis::Reported;
    let found = review(&retold(&pack, &lesson), None);
    let asked = |problem: &Problem| problem.path.starts_with("$.stories[0].gist[1]");
    assert!(found.iter().any(asked), "{found:#?}");
}
