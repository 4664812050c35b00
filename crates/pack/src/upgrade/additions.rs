//! The table of what was added since the first packs of the format, the oldest first.
//!
//! Whoever adds a field that may be left out adds a line here, or a word in [`EVERYWHERE`]: a test asks for it.

use super::{Found, Plain, Seen, Write};
use crate::{PlaceKind, SpeakerKind, validate::Step};

/// Something that was added.
pub(super) struct Addition {
    /// The field, as [`optional`](crate::validate::optional) names it.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "tests hold the table against the format")
    )]
    pub field: &'static str,
    /// Finds where it is missing, and what of it follows from the pack.
    pub look: fn(&Seen, &mut Found),
}

/// All of them.
pub(super) const ADDITIONS: [Addition; 4] = [
    Addition {
        field: "corrections",
        look: corrections,
    },
    Addition {
        field: "lines",
        look: lines,
    },
    Addition {
        field: "speakers[].body",
        look: bodies,
    },
    Addition {
        field: "source.background",
        look: publisher,
    },
];

/// Where a background may stand as well. Which of these items want one, nobody can tell but their author, and to ask at each would be
/// noise.
#[cfg(test)]
pub(super) const EVERYWHERE: [&str; 6] = [
    "notices[].background",
    "stories[].gist[].background",
    "stories[].answer.background",
    "stories[].sections[].claims[].background",
    "organisations[].background",
    "events[].background",
];

fn corrections(seen: &Seen, found: &mut Found) {
    empty_list(
        seen,
        found,
        "corrections",
        "where what a newer version of the text puts right is told",
    );
    let pack = seen.pack;
    if pack.corrections.is_empty() && pack.version != "1.0.0" {
        let question = format!(
            "the text is at version {} and no correction is told: did an earlier version say something that was wrong?",
            pack.version
        );
        found.ask(&[], "corrections", question);
    }
}

fn lines(seen: &Seen, found: &mut Found) {
    empty_list(
        seen,
        found,
        "lines",
        "where what goes from one place to another is told; the map draws it",
    );
}

fn empty_list(seen: &Seen, found: &mut Found, field: &'static str, why: &str) {
    if !seen.has(&[], field) {
        found.writes.push(Write {
            object: Vec::new(),
            field,
            value: Plain::EmptyList,
            why: why.to_owned(),
        });
    }
}

/// A speaker of the name of an organisation or of a country is no single person. The others of the kinds that take in both are asked
/// for.
fn bodies(seen: &Seen, found: &mut Found) {
    let pack = seen.pack;
    for (index, speaker) in pack.speakers.iter().enumerate() {
        let object = [Step::Key("speakers"), Step::Index(index)];
        if seen.has(&object, "body") {
            continue;
        }
        let name = speaker.name.as_str();
        let mut organisations = pack.organisations.iter();
        let is_organisation =
            organisations.any(|one| one.name == name || one.short.as_deref() == Some(name));
        let country = |kind| matches!(kind, PlaceKind::Country | PlaceKind::Region);
        let is_country = pack
            .places
            .iter()
            .any(|place| place.name == name && country(place.kind));
        let why = match (is_organisation, is_country) {
            (true, _) => Some("is among the organisations"),
            (false, true) => Some("is a country or region of the map"),
            (false, false) => None,
        };
        if let Some(why) = why {
            found.writes.push(Write {
                object: object.to_vec(),
                field: "body",
                value: Plain::True,
                why: format!("as {name:?} {why}, and not one person"),
            });
        } else if takes_in_both(speaker.kind) {
            let question = format!("is {name:?} a body or a group (true), or one person (false)?");
            found.ask(&object, "body", question);
        }
    }
}

/// Whether the kind is that of bodies and of those who speak for them.
fn takes_in_both(kind: SpeakerKind) -> bool {
    matches!(
        kind,
        SpeakerKind::Lawmakers
            | SpeakerKind::InternationalBody
            | SpeakerKind::RightsGroup
            | SpeakerKind::Company
    )
}

fn publisher(seen: &Seen, found: &mut Found) {
    let source = &seen.pack.source;
    if source.background.is_none() {
        let question = format!(
            "what should a reader know of {:?} that the source does not say, such as who pays for it? {{ \"text\", \"source\" }}",
            source.publisher
        );
        found.ask(&[Step::Key("source")], "background", question);
    }
}
