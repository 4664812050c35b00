//! The format as a table: which fields an item has, and what each may hold.
//!
//! It repeats the model's types, because the parser names the first mistake only; a test holds the two against each other.

use super::ids::IdKind::*;
use super::kind::{Field, Form, Kind, Kind::*, form, list, may, must, or_default};
use super::problem::ProblemKind;
use super::rules;

const VOICE: Kind = Ref(&[Speaker, Person, Organisation]);
const STORY_ID: Kind = Ref(&[Story]);
const PLACES: Kind = list(&Ref(&[Place]));
const QUOTES: Kind = list(&Ref(&[Quote]));
const SPEAKERS: Kind = List(&Ref(&[Speaker]), 1, ProblemKind::NoSpeaker);
const TRACE: Field = must("source", List(&Paragraph, 1, ProblemKind::EmptyTrace));
const BACKGROUND: Field = may("background", Object(&BESIDE));
const BASIS: Kind = Choice(&["reported", "said", "alleged", "denied"]);
const DATE_BASIS: Kind = Choice(&["stated", "inferred"]);

pub(super) static PACK: Form = form(&[
    must("format", Format),
    must("id", Id(None)),
    must("version", Text),
    must("lang", Language),
    must("kicker", Text),
    must("title", Text),
    must("dek", Text),
    must("as_of", Object(&AS_OF)),
    must("source", Object(&SOURCE)),
    must("rights", Text),
    must("notices", list(&Object(&NOTICE))),
    or_default("corrections", list(&Object(&CORRECTION))),
    must("topics", list(&Object(&TOPIC))),
    must("stories", list(&Object(&STORY))),
    must("speakers", list(&Object(&SPEAKER))),
    must("people", list(&Object(&PERSON))),
    must("organisations", list(&Object(&ORGANISATION))),
    must("places", list(&Object(&PLACE))),
    or_default("lines", list(&Object(&LINE))),
    must("quotes", list(&Object(&QUOTE))),
    must("reported", list(&Object(&REPORTED))),
    must("events", list(&Object(&EVENT))),
    must("figures", list(&Object(&FIGURE))),
]);

static LINE: Form = Form {
    rule: Some(rules::line),
    ..form(&[
        must("story", STORY_ID),
        must("from", Ref(&[Place])),
        must("to", Ref(&[Place])),
        must("text", Text),
        must("basis", BASIS),
        TRACE,
    ])
};

static AS_OF: Form = form(&[
    must("date", Date),
    must("label", Text),
    must("basis", DATE_BASIS),
    must("note", Text),
]);

static SOURCE: Form = form(&[
    must("title", Text),
    must("author", Text),
    must("publisher", Text),
    must("credit", Text),
    must("lang", Language),
    may("note", Text),
    BACKGROUND,
]);

/// What the source does not say: its own source is words, not paragraphs.
static BESIDE: Form = form(&[must("text", Text), must("source", Text)]);

static NOTICE: Form = form(&[
    must("id", Id(Some(Notice))),
    must("lang", Language),
    must("title", Text),
    must("text", Text),
    TRACE,
    BACKGROUND,
]);

static CORRECTION: Form = form(&[
    must("version", Text),
    must("date", Date),
    must("text", Text),
]);

static TOPIC: Form = form(&[must("id", Id(Some(Topic))), must("label", Text)]);

static STORY: Form = Form {
    fields: &[
        must("id", Id(Some(Story))),
        must("label", Text),
        must("headline", Text),
        must("dek", Text),
        must("gist", list(&Object(&CLAIM))),
        may("answer", Object(&CLAIM)),
        must("people", list(&Ref(&[Speaker, Person]))),
        must("figures", list(&Ref(&[Figure]))),
        must("places", PLACES),
        must("events", list(&Ref(&[Event]))),
        must("sections", list(&Object(&SECTION))),
    ],
    rule: Some(rules::story),
};

static SECTION: Form = form(&[
    must("id", Id(None)),
    must("heading", Text),
    must("claims", list(&Object(&CLAIM))),
]);

static CLAIM: Form = form(&[
    must("text", Text),
    must("basis", BASIS),
    or_default("by", list(&VOICE)),
    or_default("quotes", QUOTES),
    or_default("places", PLACES),
    TRACE,
    BACKGROUND,
]);

static SPEAKER: Form = form(&[
    must("id", Id(Some(Speaker))),
    must("name", Text),
    may("local_name", Object(&LOCAL_NAME)),
    must("kind", Choice(SPEAKER_KINDS)),
    must("role", Text),
    or_default("body", Flag),
    may("affiliation", Text),
    may("country", Country),
    TRACE,
]);

const SPEAKER_KINDS: &[&str] = &[
    "official",
    "former-official",
    "scholar",
    "lawmakers",
    "international-body",
    "rights-group",
    "company",
    "unnamed",
];

static LOCAL_NAME: Form = form(&[must("text", Text), must("lang", Language)]);

static PERSON: Form = form(&[
    must("id", Id(Some(Person))),
    must("name", Text),
    may("local_name", Object(&LOCAL_NAME)),
    must("role", Text),
    may("country", Country),
    must("stories", list(&Object(&MENTION))),
]);

static ORGANISATION: Form = form(&[
    must("id", Id(Some(Organisation))),
    must("name", Text),
    may("short", Text),
    must("what", Text),
    may("country", Country),
    must("stories", list(&Object(&MENTION))),
    BACKGROUND,
]);

static MENTION: Form = form(&[must("story", STORY_ID), must("why", Text), TRACE]);

static PLACE: Form = form(&[
    must("id", Id(Some(Place))),
    must("name", Text),
    may("local_name", Object(&LOCAL_NAME)),
    must("kind", Choice(&["city", "country", "region", "area"])),
    must("coordinates", Position),
    may("shape", OneOf(SHAPE)),
    may("country", Country),
    may("note", Text),
    must("roles", List(&Object(&ROLE), 1, ProblemKind::EmptyList)),
]);

const SHAPE: &[Field] = &[
    must("country", Country),
    must("region", Choice(&["xinjiang", "tibet", "inner-mongolia"])),
    must(
        "outline",
        List(&Position, 3, ProblemKind::CoordinateOutOfRange),
    ),
];

static ROLE: Form = form(&[
    must("story", STORY_ID),
    must("why", Text),
    or_default("metonym", Flag),
    TRACE,
]);

static QUOTE: Form = Form {
    fields: &[
        must("id", Id(Some(Quote))),
        must("story", STORY_ID),
        must("text", Text),
        must("selector", Object(&SELECTOR)),
        must("extent", Choice(&["full", "fragment"])),
        may("context", Text),
        must("speakers", SPEAKERS),
        may("via", Text),
        or_default("dates", Object(&DATES)),
        may("occasion", Text),
        or_default("topics", list(&Ref(&[Topic]))),
        or_default("places", PLACES),
        TRACE,
    ],
    rule: Some(rules::quote),
};

static SELECTOR: Form = form(&[
    must("exact", Text),
    or_default("prefix", Words),
    or_default("suffix", Words),
]);

static DATES: Form = form(&[
    may("said", Object(&DATED)),
    may("published", Object(&DATED)),
    may("note", Text),
]);

static DATED: Form = form(&[must("date", Date), must("basis", DATE_BASIS)]);

static REPORTED: Form = form(&[
    must("id", Id(Some(Reported))),
    must("story", STORY_ID),
    must("text", Text),
    must("speakers", SPEAKERS),
    may("via", Text),
    or_default("dates", Object(&DATES)),
    may("occasion", Text),
    or_default("topics", list(&Ref(&[Topic]))),
    or_default("places", PLACES),
    TRACE,
]);

static EVENT: Form = form(&[
    must("id", Id(Some(Event))),
    must("story", STORY_ID),
    must("date", Date),
    may("date_label", Text),
    must("basis", DATE_BASIS),
    must("title", Text),
    must("text", Text),
    or_default("places", PLACES),
    or_default("who", list(&VOICE)),
    or_default("quotes", QUOTES),
    TRACE,
    BACKGROUND,
]);

static FIGURE: Form = form(&[
    must("id", Id(Some(Figure))),
    must("story", STORY_ID),
    must("display", Text),
    must("spoken", Text),
    must("label", Text),
    must("basis", BASIS),
    or_default("by", list(&VOICE)),
    must("how", Text),
    or_default("places", PLACES),
    TRACE,
]);
