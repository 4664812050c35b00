//! A pack, its lesson and the text they retell, held against each other.

use crate::model::Lesson;
use crate::{problems, retold};
use meridian_pack::Pack;
use meridian_pack::review::review;
use meridian_pack::validate::{Problem, ProblemKind, check_selectors, validate};

/// What is held against each other.
#[derive(Debug, Clone, Copy)]
pub struct Texts<'a> {
    /// A pack, JSON.
    pub pack: &'a str,
    /// Its lesson, JSON, if it has one.
    pub lesson: Option<&'a str>,
    /// What the pack retells, if it is at hand: a paragraph a line.
    pub source: Option<&'a str>,
}

/// What a remark is about; paths in it begin there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The pack.
    Pack,
    /// Its lesson.
    Lesson,
    /// The pack, told in the plain words of its lesson.
    PlainWords,
}

/// Something to mend, or to think about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Where its path begins.
    pub about: About,
    /// What it is.
    pub problem: Problem,
}

/// A pack in which no mistake was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// The pack.
    pub pack: Pack,
    /// Its lesson.
    pub lesson: Option<Lesson>,
    /// What an editor would ask.
    pub advice: Vec<Remark>,
}

/// Reads the texts and holds them against each other.
///
/// # Errors
/// Everything that is wrong with the first of them that has mistakes: the pack, its lesson, its quotes in the source.
pub fn verdict(texts: &Texts) -> Result<Verdict, Vec<Remark>> {
    let remarks = |about: About, found: Vec<Problem>| -> Vec<Remark> {
        let remark = |problem| Remark { about, problem };
        found.into_iter().map(remark).collect()
    };
    let refuse = |about: About, found: Vec<Problem>| match found.is_empty() {
        true => Ok(()),
        false => Err(remarks(about, found)),
    };
    let pack = validate(texts.pack).map_err(|found| remarks(About::Pack, found))?;
    let lesson = texts.lesson.map(Lesson::parse).transpose();
    let lesson = lesson.map_err(|error| {
        let problem = Problem {
            path: "$".to_owned(),
            kind: ProblemKind::Unreadable,
            message: error.to_string(),
        };
        remarks(About::Lesson, vec![problem])
    })?;
    if let Some(lesson) = &lesson {
        refuse(About::Lesson, problems(&pack, lesson))?;
    }
    if let Some(source) = texts.source {
        refuse(About::Pack, check_selectors(&pack, source))?;
    }
    let mut advice = remarks(About::Pack, review(&pack, texts.source));
    if let Some(lesson) = &lesson {
        // The same is asked of the stories in plain words; paths are those of the pack.
        let plain = review(&retold(&pack, lesson), texts.source);
        advice.extend(remarks(About::PlainWords, plain));
    }
    Ok(Verdict {
        pack,
        lesson,
        advice,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    const PACK: &str = include_str!("../../../public/packs/china-in-eurasia.json");
    const LESSON: &str = include_str!("../../../public/packs/china-in-eurasia.lesson.json");

    fn with(lesson: &str) -> Result<Verdict, Vec<Remark>> {
        verdict(&Texts {
            pack: PACK,
            lesson: Some(lesson),
            source: None,
        })
    }

    #[test]
    fn a_pack_and_a_lesson_that_fit_are_given_back() {
        let found = with(LESSON).unwrap();
        assert!(found.lesson.is_some());
        assert_eq!(found.advice, []);
    }

    #[test]
    fn a_lesson_that_does_not_fit_its_pack_is_refused_with_the_place_in_it() {
        let found = with(&LESSON.replace("event:zhou-delhi", "event:zhou-deli")).unwrap_err();
        assert_eq!(found[0].about, About::Lesson);
        assert_eq!(found[0].problem.path, "$.tour[5].state");
        assert_eq!(with("{}").unwrap_err()[0].about, About::Lesson);
    }

    #[test]
    fn an_editor_s_questions_go_to_the_plain_words_too() {
        let said = "So says Check Point, a firm for computer security. It says that they";
        assert!(LESSON.contains(said));
        let found = with(&LESSON.replace(said, "They")).unwrap();
        assert_eq!(found.advice[0].about, About::PlainWords);
        assert_eq!(found.advice[0].problem.path, "$.stories[0].gist[1]");
    }

    #[test]
    fn a_pack_with_mistakes_stops_everything() {
        let texts = Texts {
            pack: "[]",
            lesson: Some("{}"),
            source: None,
        };
        assert_eq!(verdict(&texts).unwrap_err()[0].about, About::Pack);
    }
}
