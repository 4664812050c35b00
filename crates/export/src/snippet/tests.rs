//! Snippets of the built-in pack, and of anything.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use super::*;
use meridian_words::EN;
use proptest::prelude::*;

fn pack() -> Pack {
    Pack::parse(include_str!(
        "../../../../public/packs/china-in-eurasia.json"
    ))
    .unwrap()
}

fn snippet(view: View) -> Snippet<'static> {
    Snippet {
        base: "https://example.org/m/",
        view,
        theme: Theme::Auto,
        accent: None,
        height: Height::Fixed(600),
        state: Fragment::default(),
    }
}

#[test]
fn an_address_says_no_more_than_it_must() {
    let dark = Snippet {
        theme: Theme::Dark,
        accent: Some("#0a7f55".to_owned()),
        state: Fragment::parse("story=china-russia"),
        ..snippet(View::Quotes)
    };
    for (snippet, address) in [
        (snippet(View::All), "https://example.org/m/"),
        (
            dark,
            "https://example.org/m/?view=quotes&theme=dark&accent=0a7f55#story=china-russia",
        ),
        (
            snippet(View::Story("china-russia".into())),
            "https://example.org/m/?view=story&id=china-russia",
        ),
        (
            snippet(View::Quote("no-limits".into())),
            "https://example.org/m/quote/no-limits.html",
        ),
    ] {
        assert_eq!(snippet.address(), address);
    }
}

#[test]
fn a_frame_has_a_title_waits_and_is_boxed_in() {
    let frame = snippet(View::Map).frame(&pack());
    for part in [
        "<iframe src=\"https://example.org/m/?view=map\"",
        "title=\"China in Eurasia, two stories\"",
        "loading=\"lazy\"",
        "sandbox=\"allow-scripts allow-same-origin allow-popups\"",
        "height=\"600\"",
        "<a href=\"https://example.org/m/?view=map\">",
    ] {
        assert!(frame.contains(part), "{part} in {frame}");
    }
    assert!(!frame.contains("<script"));
    let followed = Snippet {
        height: Height::Followed(400),
        ..snippet(View::Map)
    };
    assert!(followed.frame(&pack()).contains("datawrapper-height"));
}

#[test]
fn an_element_has_the_filter_as_attributes() {
    let one = Snippet {
        theme: Theme::Light,
        accent: Some("#123456".to_owned()),
        state: Fragment::parse("q=new%20era&story=china-russia"),
        ..snippet(View::Quotes)
    };
    assert!(one.element(&pack()).contains(
        "<meridian-explorer view=\"quotes\" theme=\"light\" q=\"new era\" story=\"china-russia\" style=\"--selection: #123456\">"
    ));
}

#[test]
fn without_a_script_every_quote_has_all_that_must_travel_with_it() {
    let pack = pack();
    for quote in &pack.quotes {
        let plain = snippet(View::Quote(quote.id.clone())).plain(&pack, &EN);
        let mut wanted = vec![
            quote.text.as_str(),
            &pack.source.credit,
            &pack.as_of.label,
            &pack.version,
            "quote/",
        ];
        wanted.extend(quote.context.as_deref());
        wanted.extend(
            quote
                .speakers
                .iter()
                .map(|id| pack.speaker(id).unwrap().name.as_str()),
        );
        for part in wanted {
            assert!(plain.contains(&escaped(part)), "{part} in {plain}");
        }
    }
}

#[test]
fn what_is_no_colour_is_left_out() {
    for wrong in ["red", "#12", "#12345g", "#123456;x", ""] {
        let one = Snippet {
            accent: Some(wrong.to_owned()),
            ..snippet(View::All)
        };
        assert_eq!(one.address(), "https://example.org/m/", "{wrong}");
    }
}

proptest! {
    #[test]
    fn nothing_of_a_pack_or_a_filter_leaves_its_place(text in any::<String>(), state in any::<String>()) {
        let mut pack = pack();
        pack.title.clone_from(&text);
        pack.quotes[0].text.clone_from(&text);
        let quote = snippet(View::Quote(pack.quotes[0].id.clone()));
        let all = Snippet { state: Fragment::parse(&state), ..snippet(View::All) };
        for (html, tags) in [(quote.plain(&pack, &EN), 5..=6), (all.frame(&pack), 2..=2), (all.element(&pack), 4..=4)] {
            let opened = html.matches('<').count() - html.matches("</").count();
            prop_assert!(tags.contains(&opened), "{html}");
        }
    }
}
