//! English.

mod along;
mod lesson;

pub use along::{DIALOG, EXPORT, PAGE_TOOLS};
pub use lesson::LESSON;

use super::{MapWords, Words};
use meridian_geo::distance::Compass;
use meridian_pack::date::{Date, Edtf};
use meridian_pack::{Basis, PlaceKind, SpeakerKind};

/// The English catalogue.
pub static EN: Words = Words {
    lang: "en",
    dir: "ltr",
    skip_to: |name| format!("Skip to {name}"),
    skip: "Skip",
    notice: "Notice to readers",
    timeline_hint: "Point at a marker, or choose one, to see what happened.",
    sections: "Sections",
    stories: "Stories",
    map: "Map",
    quotes: "Quotes",
    timeline: "Timeline",
    story_number: |number, label| format!("Story {number} · {label}"),
    search: "Search the quotes",
    search_hint: |total| format!("Search {total} quotes"),
    search_help: "All words must be there. Use “quotation marks” for an exact phrase and a minus sign to leave a word out.",
    story_filter: "Narrow to a story",
    reset: "Reset",
    share: "Share",
    share_title: "Share this view",
    share_link: "Link to what you see now",
    copy: "Copy",
    copied: "Copied.",
    copy_by_hand: "Selected. Copy it with your keyboard.",
    part_lost: "What makes this part of the page work did not arrive.",
    part_again: "Try again",
    part_asked: "Trying again…",
    close: "Close",
    people: "Who",
    figures: "In numbers",
    places: "Where",
    dates: "When",
    read_story: |label| format!("Read the story: {label}"),
    fold_story: |label| format!("Close the story: {label}"),
    answer: "The answer from Beijing",
    background: "Beside the source:",
    basis: |basis| match basis {
        Basis::Reported => "reported",
        Basis::Said => "said",
        Basis::Alleged => "alleged",
        Basis::Denied => "denied",
    },
    how_known: "How do we know?",
    place_chip: |name, count| format!("{name}, {}", mentions(count)),
    place_kind: |kind| match kind {
        PlaceKind::City => "City",
        PlaceKind::Country => "Country",
        PlaceKind::Region => "Region",
        PlaceKind::Area => "Part of the world",
    },
    metonym: "Named for its government",
    mentions,
    mentions_noun: |count| if count == 1 { " mention" } else { " mentions" },
    quotes_about: quotes,
    said_about: "Said about it",
    nothing_said: "No quoted words are about it.",
    detail: "What is selected",
    detail_empty: "Choose a place, a date or a quote to see what the stories say of it.",
    outside_filter: "Your filter leaves this out; it is shown because it was chosen.",
    all_places: |count| format!("{count} places in the stories"),
    all_events: |count| format!("All {count} events as a list"),
    on_the_map: MAP,
    facets: "Who said what",
    show_facets: "Filter the quotes",
    hide_facets: "Hide the filters",
    facet_speaker: "Speaker",
    facet_kind: "Kind of speaker",
    facet_country: "Country of the speaker",
    facet_story: "Story",
    facet_place: "Place",
    facet_topic: "Topic",
    facet_extent: "Extent",
    speaker_kind: |kind| match kind {
        SpeakerKind::Official => "Official",
        SpeakerKind::FormerOfficial => "Former official",
        SpeakerKind::Scholar => "Scholar",
        SpeakerKind::Lawmakers => "Lawmakers",
        SpeakerKind::InternationalBody => "International body",
        SpeakerKind::RightsGroup => "Rights group",
        SpeakerKind::Company => "Company",
        SpeakerKind::Unnamed => "Unnamed voice",
    },
    extent_full: "Whole sentence",
    extent_fragment: "Quoted phrase",
    date_range: "Date",
    date_from: "From",
    date_to: "To",
    date_hint: "Year, month or day: 2022, 2022-05, 2022-05-09",
    date_wrong: "Write a date as 2022, 2022-05 or 2022-05-09.",
    quotes_of: |shown, total| format!("{shown} of {}", quotes(total)),
    order: "Order",
    order_match: "Best match",
    order_story: "Story",
    order_date: "Date",
    order_speaker: "Speaker",
    group_speaker: "Group by speaker",
    group_count: quotes,
    more_quotes: |left| format!("Show {left} more"),
    more_places: |next, left| format!("Show {next} more of {left} places"),
    and_more: " and more",
    empty: "No quote fits all of that.",
    empty_relax: "Loosen one condition:",
    relax_text: |text, would| format!("Without “{text}”: {}", quotes(would)),
    relax_facet: |facet, would| format!("Any {}: {}", facet.to_ascii_lowercase(), quotes(would)),
    relax_all: |would| format!("Without any filter: {}", quotes(would)),
    relax_dates: |would| format!("Any date: {}", quotes(would)),
    fragment: "Quoted phrase",
    via: |via| format!("via {via}"),
    said_on: |date| format!("said {date}"),
    published_on: |date| format!("published {date}"),
    undated: "no date of its own",
    link: "Link",
    on_map: "Show on map",
    link_name: |speaker, opening| format!("Link to {speaker}: “{opening}”"),
    copy_name: |speaker, opening| format!("Copy with its source, {speaker}: “{opening}”"),
    on_map_name: |speaker, opening| format!("Show on map, {speaker}: “{opening}”"),
    reported: "Also said, not in quotation marks",
    reported_intro: "What the newsletter reports people as saying, retold here; it is not counted among the quotes.",
    inferred: "year inferred",
    comma: ", ",
    and: " and ",
    date,
    month: |month| {
        MONTHS
            .get(usize::from(month).wrapping_sub(1))
            .map_or("", |m| m.1)
    },
    marks: ("“", "”"),
    trace: |paragraphs| {
        let numbers = paragraphs
            .iter()
            .map(u32::to_string)
            .collect::<Vec<_>>()
            .join(", ");
        let noun = if paragraphs.len() == 1 {
            "Paragraph "
        } else {
            "Paragraphs "
        };
        format!("{noun}{numbers} of the source")
    },
    about: "About this page",
    version: |version| format!("Version {version}"),
    corrections: "Corrections",
    no_corrections: "None so far.",
    also_named: "Also named",
};

/// The words of the map.
const MAP: MapWords = MapWords {
    label: "Map of the places in the stories",
    help: "Arrow keys move the map, plus and minus zoom, 0 shows everything again.",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    zoom_reset: "Show all places",
    show_world: "Show the whole world",
    show_close: "Close view of the chosen place",
    full_screen: "Full screen",
    save: "Save the map",
    summary: |shown, total, middle| {
        format!("{shown} of {total} places shown, centred on {middle}.")
    },
    cluster: |count, names| format!("{count} places, zoom in to {names}"),
    away: |metres, compass, from| {
        let direction = match compass {
            Compass::N => "north",
            Compass::Ne => "northeast",
            Compass::E => "east",
            Compass::Se => "southeast",
            Compass::S => "south",
            Compass::Sw => "southwest",
            Compass::W => "west",
            Compass::Nw => "northwest",
        };
        let tens = (metres / 10_000.0).round() as u32;
        format!("some {} km {direction} of {from}", tens * 10)
    },
    from_to: |from, to| format!("{from} to {to}:"),
    lines: |count| format!("{count} lines on the map"),
    distance: |metres| {
        if metres >= 1000.0 {
            format!("{} km", (metres / 1000.0).round() as u32)
        } else {
            format!("{} m", metres.round() as u32)
        }
    },
    borders: "About the borders",
    borders_note: "Crimea is drawn as part of Ukraine, as in United Nations General Assembly resolution 68/262. Lines in dispute are dashed, and only those. A tint means that a story is about the country, nothing else.",
};

/// Full and short names of the months.
const MONTHS: [(&str, &str); 12] = [
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May", "May"),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
];

fn mentions(count: usize) -> String {
    format!("{count} mention{}", if count == 1 { "" } else { "s" })
}

fn quotes(count: usize) -> String {
    format!("{count} quote{}", if count == 1 { "" } else { "s" })
}

fn date(edtf: &Edtf) -> String {
    let about = if edtf.is_approximate() { "about " } else { "" };
    let words = match (edtf.start(), edtf.end()) {
        (Some(start), Some(end)) if edtf.is_interval() => {
            format!("{}–{}", point(start), point(end))
        }
        (Some(start), None) => format!("since {}", point(start)),
        (None, Some(end)) => format!("until {}", point(end)),
        (Some(start), Some(_)) => point(start),
        (None, None) => String::new(),
    };
    format!("{about}{words}")
}

fn point(date: Date) -> String {
    let year = date.year.to_string();
    let Some(month) = date
        .month
        .and_then(|month| MONTHS.get(usize::from(month).wrapping_sub(1)))
    else {
        return year;
    };
    match date.day {
        Some(day) => format!("{day} {} {year}", month.0),
        None => format!("{} {year}", month.0),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn dates_are_written_as_precisely_as_they_are_known() {
        for (edtf, words) in [
            ("2022-05-09", "9 May 2022"),
            ("2022-04", "April 2022"),
            ("2005", "2005"),
            ("2005/2007", "2005–2007"),
            ("2018/..", "since 2018"),
            ("2022-05~", "about May 2022"),
        ] {
            assert_eq!(date(&edtf.parse().unwrap()), words);
        }
    }

    #[test]
    fn one_quote_is_not_called_quotes() {
        assert_eq!((EN.quotes_about)(1), "1 quote");
        assert_eq!((EN.quotes_about)(2), "2 quotes");
        assert_eq!((EN.quotes_of)(7, 26), "7 of 26 quotes");
    }
}
