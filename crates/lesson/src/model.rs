//! The lesson of a pack, `packs/ID.lesson.json`: the stories in plain words, a tour, a glossary, questions, and what a teacher
//! wants to know. It refers to the pack by ids; [`crate::problems`] follows them.

use meridian_pack::read::{fields, ids};
use meridian_pack::{Background, Claim, ParseError, Section, Trace, document};
use std::path::{Path, PathBuf};

/// The path of the lesson beside a pack at this path: `ID.lesson.json` beside `ID.json`.
pub fn beside(pack: &Path) -> PathBuf {
    pack.with_extension("lesson.json")
}

/// A whole lesson.
#[derive(Debug, Clone, PartialEq)]
pub struct Lesson {
    /// Version of the format, that of packs.
    pub format: u32,
    /// Id of the pack that it is about.
    pub pack: String,
    /// Heading.
    pub title: String,
    /// What pupils will do, in one or two sentences.
    pub intro: String,
    /// What hard subjects come up.
    pub note: Note,
    /// The stories in plain words, in the pack's order.
    pub plain: Vec<Telling>,
    /// Steps in order, the first story's first.
    pub tour: Vec<TourStep>,
    /// Terms in the order of the alphabet.
    pub glossary: Vec<Term>,
    /// Questions, those of a group together.
    pub questions: Vec<Question>,
    /// Whose word each quote is, and through whom it came: `nearness` in the file.
    pub attribution: Vec<Attribution>,
    /// For the teacher.
    pub teacher: Teacher,
}

fields!(Lesson {
    format,
    pack,
    title,
    intro,
    note,
    plain,
    tour,
    glossary,
    questions,
    attribution: must "nearness",
    teacher,
});

impl Lesson {
    /// Reads a lesson. What it refers to is not looked up.
    ///
    /// # Errors
    /// The first thing that keeps the text from being a lesson, with its place.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        document(text)
    }
}

/// A titled note.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Heading.
    pub title: String,
    /// Its text.
    pub text: String,
}

fields!(Note { title, text });

/// A story told in plain words: the same facts, said by the same people.
#[derive(Debug, Clone, PartialEq)]
pub struct Telling {
    /// Id of the story.
    pub story: String,
    /// Headline.
    pub headline: String,
    /// One or two sentences under it.
    pub dek: String,
    /// A point for each of the story's.
    pub gist: Vec<Claim>,
    /// The other side's answer, where the story has one.
    pub answer: Option<Claim>,
    /// A section for each of the story's, with its id.
    pub sections: Vec<Section>,
}

fields!(Telling {
    story,
    headline,
    dek,
    gist,
    answer,
    sections
});

/// One step of the tour.
#[derive(Debug, Clone, PartialEq)]
pub struct TourStep {
    /// Id, in links `step=ID`.
    pub id: String,
    /// Id of the story it belongs to.
    pub story: String,
    /// Short heading.
    pub title: String,
    /// Two or three sentences.
    pub text: String,
    /// The same in plain words.
    pub plain: String,
    /// Filter and selection that it sets, as a fragment state.
    pub state: String,
    /// Ids of quotes that are shown with it.
    pub quotes: Vec<String>,
    /// Where in the source it rests.
    pub trace: Trace,
}

fields!(TourStep { id, story, title, text, plain, state, quotes: may, trace: must "source" });

/// A term that a reader may not know.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// Id.
    pub id: String,
    /// The term as a heading.
    pub term: String,
    /// How it is written in texts, whole words, case as given.
    pub forms: Vec<String>,
    /// What it means, in neutral words.
    pub means: String,
    /// Its sense in this source.
    pub here: String,
    /// Where in the source.
    pub trace: Trace,
    /// What goes beyond the source.
    pub background: Option<Background>,
}

fields!(Term { id, term, forms, means, here, trace: must "source", background });

/// A question to pupils.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Id.
    pub id: String,
    /// What kind of work it is.
    pub group: QuestionGroup,
    /// Id of the story it is about, if of one only.
    pub story: Option<String>,
    /// The question.
    pub ask: String,
    /// Where to look.
    pub hint: Option<String>,
    /// For the teacher: an answer, or what to look for in one.
    pub answer: String,
    /// Where in the source; empty for opinions.
    pub trace: Trace,
    /// How an answer is checked; else it is typed.
    pub check: Option<Check>,
    /// What goes beyond the source and is needed to answer.
    pub background: Option<Background>,
}

fields!(Question { id, group, story, ask, hint, answer, trace: may "source", check, background });

/// The kinds of work with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QuestionGroup {
    /// Before reading.
    WarmUp,
    /// Who, what, where, when, why, how.
    FiveFacts,
    /// What the story says.
    Understanding,
    /// Places.
    Map,
    /// Who says this, and how do we know.
    Sources,
    /// Going further.
    Further,
}

ids!(QuestionGroup {
    WarmUp = "warm-up",
    FiveFacts = "five-facts",
    Understanding = "understanding",
    Map = "map",
    Sources = "sources",
    Further = "further",
});

/// What makes an answer right; the pack says what that is. Which fields count is the kind's matter.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// What is asked for.
    pub kind: Asked,
    /// Id of a quote.
    pub quote: Option<String>,
    /// Id of an event.
    pub event: Option<String>,
    /// A fragment state: quotes that it shows.
    pub state: Option<String>,
    /// Ids of places.
    pub places: Vec<String>,
    /// Ids of events.
    pub events: Vec<String>,
}

fields!(Check {
    kind,
    quote,
    event,
    state,
    places: may,
    events: may
});

/// What a checked question asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Asked {
    /// Who said a quote.
    Speaker,
    /// A quote that a filter shows.
    Quote,
    /// When a quote was said or published, or an event was.
    Date,
    /// Where an event was, what place a quote is about, or one of some places.
    Place,
    /// Events in the order of time.
    Order,
}

ids!(Asked {
    Speaker = "speaker",
    Quote = "quote",
    Date = "date",
    Place = "place",
    Order = "order",
});

/// How some quotes reached the source.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribution {
    /// Ids of the quotes.
    pub quotes: Vec<String>,
    /// Who speaks from what position, through whom.
    pub text: String,
}

fields!(Attribution { quotes, text });

/// The teacher's part.
#[derive(Debug, Clone, PartialEq)]
pub struct Teacher {
    /// What pupils learn.
    pub aims: Vec<String>,
    /// Words under which curricula have it.
    pub curriculum: Vec<String>,
    /// The lesson's parts in order.
    pub timing: Vec<Slot>,
    /// Notes on talking about hard subjects.
    pub hard_subjects: Vec<String>,
    /// What a teacher should know that the source does not say, such as what came after it.
    pub beyond: Vec<Beyond>,
}

fields!(Teacher {
    aims,
    curriculum,
    timing,
    hard_subjects,
    beyond: may
});

/// A matter beyond the source, told by each side.
#[derive(Debug, Clone, PartialEq)]
pub struct Beyond {
    /// Heading.
    pub title: String,
    /// What each says, to stand side by side.
    pub sides: Vec<Background>,
}

fields!(Beyond { title, sides });

/// A part of the lesson.
#[derive(Debug, Clone, PartialEq)]
pub struct Slot {
    /// How long it takes.
    pub minutes: u32,
    /// What is done.
    pub what: String,
}

fields!(Slot { minutes, what });
