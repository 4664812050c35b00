//! What those who embed by address ask for (<https://oembed.com>): one answer for the page, one for each story and each
//! quote, as files, since there is no server to ask. Frames need absolute addresses, so there are none without `--base`.

use crate::{Files, order::Order};
use meridian_export::{picture::SIZE, share_target::ShareTarget};
use meridian_layout::quote_size::QuoteSize;
use meridian_markup::escape::escaped;
use meridian_pack::Pack;
use meridian_words::EN;
use serde_json::{Value, json};

/// All of them. `base` is the site's absolute address, with a slash at its end.
pub fn files(pack: &Pack, order: &Order, base: &str) -> Files {
    ShareTarget::all(pack)
        .map(|subject| {
            let answer = answer(pack, subject, order, base);
            (subject.oembed(), answer.to_string().into_bytes())
        })
        .collect()
}

/// Width that is asked for, pixels; the frame takes what its column has.
const WIDTH: usize = 640;

/// An answer of the type `rich`, version 1.0 (section 2.3.4.4). A quote's title holds the context of a fragment.
fn answer(pack: &Pack, subject: ShareTarget, order: &Order, base: &str) -> Value {
    let title = subject.title(pack, &EN);
    let address = match subject {
        ShareTarget::Page => format!("{base}index.html"),
        _ => [base, &subject.address()].concat(),
    };
    let height = height(pack, subject);
    let mut answer = json!({
        "type": "rich",
        "version": "1.0",
        "title": title,
        "provider_name": order.site_name,
        "provider_url": base,
        "html": frame(&title, &address, height),
        "width": WIDTH,
        "height": height,
    });
    if let (true, Some(answer)) = (order.pictures, answer.as_object_mut()) {
        let [width, height] = SIZE;
        answer.extend([
            (
                "thumbnail_url".to_owned(),
                json!(format!("{base}{}.png", subject.stem())),
            ),
            ("thumbnail_width".to_owned(), json!(width)),
            ("thumbnail_height".to_owned(), json!(height)),
        ]);
    }
    answer
}

/// A frame that is loaded when it is reached; its own origin is its own storage, of which it has none, and lets it load its
/// files from a host that sends no CORS header. Where frames are taken away, the link inside stays.
fn frame(title: &str, address: &str, height: usize) -> String {
    let (title, address) = (escaped(title), escaped(address));
    format!(
        "<iframe title=\"{title}\" src=\"{address}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" \
         sandbox=\"allow-scripts allow-same-origin allow-popups\" frameborder=\"0\">\
         <a href=\"{address}\">{title}</a></iframe>"
    )
}

/// How high the frame is before it says so itself, pixels. All of a quote and its warnings can be seen where nobody listens;
/// a story is scrolled there. Estimated for wide letters (DejaVu Serif), as nobody knows which ones a reader has; with narrow ones
/// (Liberation Serif) some 200 pixels stay empty.
pub fn height(pack: &Pack, subject: ShareTarget) -> usize {
    let ShareTarget::Quote(quote) = subject else {
        return 800;
    };
    let lines = |text: &str, letters: usize| text.chars().count().div_ceil(letters);
    let warnings = pack.notices.iter();
    let warnings = warnings.map(|it| {
        let beside = it.background.as_ref().map_or(0, |beside| {
            // In slanted letters, indented, with the space above and between them.
            let text = [EN.background, &beside.text, &beside.source, " ()"].concat();
            lines(&text, 70) + 1
        });
        lines(&it.title, 70) + lines(&it.text, 75) + beside
    });
    let small = warnings.sum::<usize>() + lines(&pack.rights, 75);
    let context = quote.context.as_deref().unwrap_or_default();
    let note = match &quote.dates.note {
        Some(note) => 8 + 24 * lines(note, 75),
        None => 0,
    };
    let (line, letters) = match QuoteSize::of(&quote.text) {
        QuoteSize::Large => (52, 19),
        QuoteSize::Middle => (40, 28),
        QuoteSize::Small => (36, 34),
    };
    510 + 20 * small + 26 * lines(context, 55) + note + line * lines(&quote.text, letters)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::tests::pack;

    const BASE: &str = "https://example.org/a/";

    fn parsed(pack: &Pack, subject: ShareTarget) -> Value {
        answer(pack, subject, &Order::new(""), BASE)
    }

    #[test]
    fn an_answer_has_all_that_the_type_rich_asks_for() {
        let pack = pack();
        for subject in ShareTarget::all(&pack) {
            let answer = parsed(&pack, subject);
            assert_eq!(answer["type"], json!("rich"));
            assert_eq!(answer["version"], json!("1.0"));
            for text in ["title", "provider_name", "provider_url", "html"] {
                assert!(!answer[text].as_str().unwrap().is_empty(), "{text}");
            }
            for number in ["width", "height", "thumbnail_width", "thumbnail_height"] {
                assert!(answer[number].as_u64().unwrap() > 300, "{number}");
            }
            let picture = format!("{BASE}{}.png", subject.stem());
            assert_eq!(answer["thumbnail_url"], json!(picture));
        }
    }

    #[test]
    fn a_site_without_pictures_promises_none() {
        let pack = pack();
        let order = Order {
            pictures: false,
            ..Order::new("")
        };
        let answer = answer(&pack, ShareTarget::Page, &order, BASE);
        assert!(answer.get("thumbnail_url").is_none());
    }

    #[test]
    fn a_frame_has_a_title_waits_for_its_turn_and_leads_to_the_page_where_frames_are_taken_away() {
        let pack = pack();
        for subject in ShareTarget::all(&pack) {
            let answer = parsed(&pack, subject);
            let html = answer["html"].as_str().unwrap();
            let address = match subject {
                ShareTarget::Page => format!("{BASE}index.html"),
                _ => format!("{BASE}{}.html", subject.stem()),
            };
            let title = escaped(answer["title"].as_str().unwrap());
            for part in [
                format!("<iframe title=\"{title}\" src=\"{address}\""),
                "loading=\"lazy\"".to_owned(),
                "sandbox=\"allow-scripts allow-same-origin allow-popups\"".to_owned(),
                format!("<a href=\"{address}\">{title}</a></iframe>"),
            ] {
                assert!(html.contains(&part), "{part} in {html}");
            }
        }
    }

    #[test]
    fn a_fragment_never_travels_without_its_context() {
        let pack = pack();
        for quote in pack.quotes.iter().filter(|quote| quote.context.is_some()) {
            let answer = parsed(&pack, ShareTarget::Quote(quote));
            let context = quote.context.as_deref().unwrap();
            for field in ["title", "html"] {
                let text = answer[field].as_str().unwrap();
                assert!(text.contains(&escaped(context)), "{field} of {}", quote.id);
            }
        }
    }

    #[test]
    fn what_looks_like_markup_in_a_pack_ends_no_attribute() {
        let html = frame("\"><script>", "https://example.org/", 1);
        assert!(
            !html.contains("<script>") && !html.contains("title=\"\""),
            "{html}"
        );
    }
}
