//! Single values: what a text or number must look like, and how that is said.

use super::ids::IdKind;
use super::kind::{Field, Kind};
use super::problem::ProblemKind::{self, *};
use crate::FORMAT;
use crate::date::{DateError, DateErrorKind, Edtf};
use serde_json::Value;
use std::borrow::Cow;

/// Checks a value that has no parts. On a problem says what was found; [`expected`] says the rest.
pub(super) fn check(value: &Value, kind: &Kind) -> Result<(), (ProblemKind, String)> {
    match (kind, value) {
        (Kind::Format, Value::Number(_)) => {
            require(*value == FORMAT, UnknownVersion, || value.to_string())
        }
        (Kind::Flag, Value::Bool(_)) => Ok(()),
        (Kind::Paragraph, Value::Number(number)) => {
            let is_one = number
                .as_u64()
                .is_some_and(|number| (1..=u64::from(u32::MAX)).contains(&number));
            require(is_one, MalformedTrace, || format!("found {number}"))
        }
        (kind, Value::String(text)) => check_text(text, kind),
        _ => Err((WrongType, format!("found {}", type_of(value)))),
    }
}

fn check_text(text: &str, kind: &Kind) -> Result<(), (ProblemKind, String)> {
    let shown = || format!("found \"{text}\"");
    match kind {
        Kind::Text => require(!text.trim().is_empty(), EmptyText, || "empty".to_owned()),
        Kind::Words => {
            let count = text.split_whitespace().count();
            require(count <= 5, SelectorMismatch, || format!("{count} words"))
        }
        Kind::Date => match text.parse::<Edtf>() {
            Ok(_) => Ok(()),
            Err(error) => Err((MalformedDate, what_is_wrong(&error))),
        },
        Kind::Language => require(is_language(text), MalformedLanguage, shown),
        Kind::Country => {
            let is_country =
                text.len() == 3 && text.bytes().all(|letter| letter.is_ascii_uppercase());
            require(is_country, MalformedCountry, shown)
        }
        Kind::Choice(words) => require(words.contains(&text), UnknownValue, shown),
        _ => Err((WrongType, "found text".to_owned())),
    }
}

fn what_is_wrong(DateError { kind, text }: &DateError) -> String {
    match kind {
        DateErrorKind::Form => format!("\"{text}\" is no EDTF date"),
        DateErrorKind::Calendar => format!("\"{text}\" is not in the calendar"),
        DateErrorKind::Order => format!("\"{text}\" ends before it starts"),
    }
}

fn require(
    holds: bool,
    kind: ProblemKind,
    found: impl Fn() -> String,
) -> Result<(), (ProblemKind, String)> {
    if holds { Ok(()) } else { Err((kind, found())) }
}

/// Lower-case ASCII letters and digits in groups with single hyphens between them.
pub(super) fn is_kebab_case(id: &str) -> bool {
    let is_group = |group: &str| {
        !group.is_empty()
            && group
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    id.split('-').all(is_group)
}

/// The outer form of a BCP 47 tag (RFC 5646, section 2.1): a language of 2 to 8 letters, then subtags of 1 to 8
/// letters and digits. Whether they are registered is not looked up.
fn is_language(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default();
    (2..=8).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && subtags.all(|subtag| {
            (1..=8).contains(&subtag.len())
                && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// The type of a JSON value with its article.
pub(super) fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// What a value of this kind looks like.
pub(super) fn expected(kind: &Kind) -> Cow<'static, str> {
    Cow::Borrowed(match kind {
        Kind::Format => return format!("the number {FORMAT}").into(),
        Kind::Text => "text",
        Kind::Words => "at most 5 words of the source",
        Kind::Flag => "true or false",
        Kind::Date => {
            "an EDTF date such as 2022, 2022-05, 2022-05-23, 2022-05~, 2005/2007 or 2018/.."
        }
        Kind::Language => "a BCP 47 tag such as en or zh-Hans",
        Kind::Country => "an ISO 3166-1 alpha-3 code such as CHN",
        Kind::Paragraph => "the number of a paragraph, counted from 1",
        Kind::Position => "[longitude, latitude]",
        Kind::Choice(words) => return any_of(words.iter().copied()).into(),
        Kind::Id(_) => "a kebab-case id such as zhou-bo",
        Kind::Ref(kinds) => {
            let kinds = any_of(kinds.iter().map(|kind| IdKind::name(*kind)));
            return format!("the id of {kinds}").into();
        }
        Kind::List(..) => "a list",
        Kind::Object(_) => "an object",
        Kind::OneOf(choices) => return format!("an object with one of {}", names(choices)).into(),
    })
}

/// The names of fields of which one is wanted.
pub(super) fn names(choices: &'static [Field]) -> String {
    any_of(choices.iter().map(|choice| choice.name))
}

/// `a`, `a or b`, `a, b or c`.
fn any_of(words: impl DoubleEndedIterator<Item = &'static str>) -> String {
    let mut words = words;
    let last = words.next_back().unwrap_or_default();
    let rest: Vec<_> = words.collect();
    if rest.is_empty() {
        last.to_owned()
    } else {
        format!("{} or {last}", rest.join(", "))
    }
}
