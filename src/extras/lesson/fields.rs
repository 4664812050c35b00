//! Fields to answer in: words, a choice, a date, an order.

use super::WORDING;
use super::session::Session;
use crate::platform::focus::target_value;
use crate::views::parts::button;
use meridian_lesson::model::{Asked, Question};
use meridian_lesson::{Answer, name_of};
use meridian_markup::{Node, el};
use meridian_pack::Pack;
use meridian_words::{EN, LESSON};

/// The field of the question at this position in the lesson; `asked` is the id of what names it.
pub fn field(session: Session, at: usize, question: &Question, asked: &str) -> Node {
    let kind = question.check.as_ref().map(|check| check.kind);
    let field = match kind {
        Some(Asked::Date) => {
            return date(session, at, &question.id).attr("aria-labelledby", asked.to_owned());
        }
        Some(Asked::Order) => return order(session, at).attr("aria-labelledby", asked.to_owned()),
        Some(kind) => choice(&session.app.pack(), kind),
        None => el("textarea").attr("rows", "2"),
    };
    field
        .attr("name", question.id.clone())
        .attr("aria-labelledby", asked.to_owned())
        .prop("value", move || {
            let text = session.answered(at, |_, answer| match answer {
                Answer::Text(text) => Some(text.clone()),
                _ => None,
            });
            text.flatten().unwrap_or_default()
        })
        .on("input", move |event| {
            let value = target_value(event);
            session.answer(at, |answer| *answer = Answer::Text(value));
        })
}

/// A list of what can be chosen, by name.
fn choice(pack: &Pack, kind: Asked) -> Node {
    let options = options(pack, kind).into_iter();
    el("select")
        .child(el("option").text(LESSON.choose).attr("value", ""))
        .children(options.map(|(value, name)| el("option").text(name).attr("value", value)))
}

/// Values and their names: quotes as the source has them, others by name.
fn options(pack: &Pack, kind: Asked) -> Vec<(String, String)> {
    let named = |id: &String| (id.clone(), name_of(pack, kind, id, &WORDING));
    let mut all: Vec<(String, String)> = match kind {
        Asked::Quote => pack.quotes.iter().map(|quote| named(&quote.id)).collect(),
        Asked::Place => pack.places.iter().map(|place| named(&place.id)).collect(),
        _ => pack
            .speakers
            .iter()
            .map(|speaker| named(&speaker.id))
            .collect(),
    };
    if kind != Asked::Quote {
        all.sort_by(|a, b| a.1.cmp(&b.1));
    }
    all
}

/// A month and, where it is known, a day.
fn date(session: Session, at: usize, id: &str) -> Node {
    let months = (1..=12_u8).map(|month| ((EN.month)(month).to_owned(), month));
    let days = (1..=31_u8).map(|day| (day.to_string(), day));
    let month = digits(session, at, true, [LESSON.month, LESSON.choose], months);
    let day = digits(session, at, false, [LESSON.day, LESSON.no_day], days);
    let labelled = |[label, list]: [Node; 2], name: &str| {
        el("label")
            .child(label)
            .child(list.attr("name", [id, name].concat()))
    };
    el("span")
        .class("date")
        .attr("role", "group")
        .child(labelled(month, "-month"))
        .child(labelled(day, "-day"))
}

/// A label and its list of names with their two digits; `words` are the label and the choice of none.
fn digits(
    session: Session,
    at: usize,
    is_month: bool,
    words: [&'static str; 2],
    all: impl Iterator<Item = (String, u8)>,
) -> [Node; 2] {
    let [label, none] = words;
    let options =
        all.map(|(name, number)| el("option").text(name).attr("value", two_digits(number)));
    let list = el("select")
        .child(el("option").text(none).attr("value", ""))
        .children(options)
        .prop("value", move || {
            let part = session.answered(at, |_, answer| match answer {
                Answer::Date { month, .. } if is_month => Some(month.clone()),
                Answer::Date { day, .. } => Some(day.clone()),
                _ => None,
            });
            part.flatten().unwrap_or_default()
        })
        .on("input", move |event| {
            let value = target_value(event);
            session.answer(at, |answer| match answer {
                Answer::Date { month, .. } if is_month => *month = value,
                Answer::Date { day, .. } => *day = value,
                _ => {}
            });
        });
    [el("span").text(label), list]
}

fn two_digits(number: u8) -> String {
    let digits = number.to_string();
    if number < 10 {
        ["0", &digits].concat()
    } else {
        digits
    }
}

/// Events that can be moved: in the order given, or as the reader has put them.
fn order(session: Session, at: usize) -> Node {
    let ids = move || {
        let ids = session.answered(at, |_, answer| match answer {
            Answer::Order { ids, .. } => Some(ids.clone()),
            _ => None,
        });
        ids.flatten().unwrap_or_default()
    };
    let item = move |id: &str| {
        let title = name_of(&session.app.pack(), Asked::Order, id, &WORDING);
        let moved = |name: &'static str, arrow: &'static str, label: String| {
            let id = id.to_owned();
            button("quiet")
                .attr("data-move", name)
                .attr("aria-label", label)
                .text(arrow)
                .on("click", move |event| {
                    session.shift(at, &id, name == "earlier", event);
                })
        };
        el("li")
            .attr("data-value", id.to_owned())
            .child(el("span").text(title.clone()))
            .child(moved("earlier", "↑", (LESSON.earlier)(&title)))
            .child(moved("later", "↓", (LESSON.later)(&title)))
    };
    el("ol").class("sequence").keyed(ids, item)
}
