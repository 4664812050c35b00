//! Packs of those who mean harm: every file stays in form.

use super::{Facet, Filter, Format, PAGE, Pack, built_in, make, read};
use proptest::prelude::*;
use serde_json::Value;

/// Puts a text behind every text of a pack that a reader sees; ids and dates stay.
fn poisoned(with: &str) -> Pack {
    const SEEN: [&str; 20] = [
        "title",
        "headline",
        "dek",
        "text",
        "name",
        "role",
        "note",
        "kicker",
        "why",
        "label",
        "context",
        "via",
        "occasion",
        "exact",
        "prefix",
        "suffix",
        "credit",
        "rights",
        "version",
        "date_label",
    ];
    fn poison(value: &mut Value, with: &str) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    match value {
                        Value::String(text) if SEEN.contains(&name.as_str()) => {
                            *text = [with, text].concat()
                        }
                        value => poison(value, with),
                    }
                }
            }
            Value::Array(values) => values.iter_mut().for_each(|value| poison(value, with)),
            _ => {}
        }
    }
    let mut pack: Value =
        serde_json::from_str(include_str!("../../../../../tests/packs/valid.json")).unwrap();
    poison(&mut pack, with);
    Pack::parse(&pack.to_string()).unwrap()
}

/// Looks at the form of a file.
fn is_in_form(format: Format, pack: &Pack, content: &str) {
    match format {
        Format::QuotesCsv | Format::PlacesCsv | Format::EventsCsv => {
            let rows = read(content);
            assert!(rows.len() > 1);
            assert!(rows.iter().all(|row| row.len() == rows[0].len()));
        }
        Format::EventsICalendar => {
            assert!(content.ends_with("END:VCALENDAR\r\n"));
            assert_eq!(
                content.matches("BEGIN:VEVENT\r\n").count(),
                pack.events.len()
            );
            for line in content.replace("\r\n ", "").split_terminator("\r\n") {
                let name = line.split([':', ';']).next().unwrap();
                assert!(
                    name.chars()
                        .all(|letter| letter.is_ascii_uppercase() || letter == '-'),
                    "{line}"
                );
                assert!(!line.contains(['\r', '\n', '\0']));
            }
            assert!(content.split("\r\n").all(|line| line.len() <= 75));
        }
        Format::QuotesMarkdown => {
            let quotes = content
                .lines()
                .filter(|line| line.starts_with("> “"))
                .count();
            assert_eq!(quotes, pack.quotes.len());
            let marked = |line: &&str| line.starts_with(['#', '-', '=', '+', '*', '`', '|']);
            // The title, the rule, and a notice each.
            assert_eq!(
                content.lines().filter(marked).count(),
                2 + pack.notices.len()
            );
            let bare = content
                .replace("\\<", "")
                .replace("\\\\", "")
                .replace("\\[", "");
            assert!(
                bare.match_indices('<')
                    .all(|(at, _)| bare[at..].starts_with("<https://example.org/a/"))
            );
            assert!(!bare.contains('['));
        }
        _ => {
            serde_json::from_str::<Value>(content).unwrap();
        }
    }
}

fn all_in_form(pack: &Pack) {
    for format in Format::ALL {
        is_in_form(
            format,
            pack,
            &make(pack, format, &Filter::default(), PAGE).content,
        );
    }
}

#[test]
fn files_of_hostile_packs_stay_in_form() {
    for attack in [
        "</script><script>window.ran = 1</script><img src=x onerror='ran = 1'>",
        "[x](javascript:alert(1)) <javascript:alert(1)>",
        "\u{202e}turned",
        "=HYPERLINK(\"http://evil\")",
        "\"\"\",\r\n\"",
        "\r\nEND:VEVENT\r\nATTACH:http://evil\r\n",
        "\n\n# Heading\n> quote\n- item\n---\n```\n",
        "\\",
        "\\\\[a]: <b>",
        "\0\u{1}\u{7f}\u{85}\u{2028}",
    ] {
        all_in_form(&poisoned(attack));
    }
}

#[test]
fn a_megabyte_in_one_field_is_a_file() {
    let mut pack = built_in();
    pack.quotes[0].text = "é=,\"".repeat(200_000);
    pack.events[0].text = "é;,\n".repeat(200_000);
    all_in_form(&pack);
}

#[test]
fn no_id_of_a_pack_leads_out_of_the_folder_or_out_of_its_link() {
    let mut pack = built_in();
    pack.id = "../../etc/<x>".to_owned();
    pack.quotes[0].id = "a\r\n> b\"<&#".to_owned();
    pack.events[0].id = "a\r\nATTACH:x".to_owned();
    pack.notices[0].lang = "x:\r\nATTACH".to_owned();
    for format in Format::ALL {
        let file = make(&pack, format, &Filter::default(), PAGE);
        assert!(file.name.starts_with("etcx-"), "{}", file.name);
        is_in_form(format, &pack, &file.content);
    }
}

#[test]
fn a_hostile_search_text_stays_in_its_line() {
    let pack = built_in();
    let mut filter = Filter::default();
    filter.q = "<b>\r\n# x [a](b)".to_owned();
    filter.add(Facet::Story, "\r\nx");
    for format in Format::ALL {
        is_in_form(format, &pack, &make(&pack, format, &filter, PAGE).content);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_stands_in_a_pack_its_files_stay_in_form(text in "[\\x00-\\x7f]{0,12}|\\PC{0,12}|[\"'=,;:\\\\<>\\[\\]()!#*_`\r\n\t\u{202e}\u{2028}]{0,12}") {
        all_in_form(&poisoned(&text));
    }
}
