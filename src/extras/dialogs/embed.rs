//! Code for another page, with a preview.

use super::fields::{Copied, copied, field, option, ticked};
use super::session::{Dialog, ExportSession};
use crate::platform::message::on_height;
use crate::state::effect::on_mount;
use crate::views::markup::{Node, el};
use leptos::prelude::*;
use meridian_export::snippet::{Height, Snippet};
use meridian_pack::Pack;
use meridian_route::Fragment;
use meridian_route::host::{Theme, View};
use meridian_words::{DIALOG, EN, opening_words};

/// How many words name a quote.
const OPENING: usize = 8;

/// Id of the warnings.
pub const NOTICE: &str = "take-embed-notice";

/// The lowest and the highest frame, and the one that is proposed, in pixels.
const LOWEST: u32 = 100;
const HIGHEST: u32 = 5000;
const PROPOSED: u32 = 600;

/// A frame that is as high as what is in it.
const FOLLOWED: &str = "followed";

/// What has been chosen; texts are as their fields hold them.
#[derive(Clone, Copy)]
struct Choices {
    /// `VIEW`, or `VIEW:ID`.
    what: RwSignal<String>,
    theme: RwSignal<String>,
    height: RwSignal<String>,
    pixels: RwSignal<String>,
    own: RwSignal<bool>,
    accent: RwSignal<String>,
    filtered: RwSignal<bool>,
    width: RwSignal<String>,
}

impl Choices {
    fn new() -> Self {
        let text = |value: &str| RwSignal::new(value.to_owned());
        Self {
            what: text(View::All.name()),
            theme: text(Theme::Auto.id()),
            height: text("fixed"),
            pixels: RwSignal::new(PROPOSED.to_string()),
            own: RwSignal::new(false),
            accent: text("#b06f00"),
            filtered: RwSignal::new(false),
            width: text("640"),
        }
    }

    /// Height of the frame in pixels, within bounds. Reactive.
    fn pixels(&self) -> u32 {
        let asked = self.pixels.with(|text| text.trim().parse().ok());
        asked.unwrap_or(PROPOSED).clamp(LOWEST, HIGHEST)
    }

    /// Whether the frame is as high as what is in it. Reactive.
    fn follows(&self) -> bool {
        self.height.with(|height| height == FOLLOWED)
    }
}

/// The code for what is chosen, and the address of the preview.
#[derive(Debug, Clone, Default, PartialEq)]
struct Code {
    frame: String,
    element: String,
    plain: String,
    preview: String,
}

/// What can be chosen, the code, the preview; a line instead where the page has no address.
pub fn body(session: ExportSession, dialog: Dialog) -> Vec<Node> {
    if session.place().base.is_none() {
        return vec![
            el("p")
                .class("take-without-address")
                .text(DIALOG.no_address),
        ];
    }
    let choices = Choices::new();
    let made = Memo::new(move |before: Option<&Code>| {
        if dialog.open.get() {
            code(session, choices)
        } else {
            before.cloned().unwrap_or_default()
        }
    });
    let part = move |name, label, note, part: fn(&Code) -> String| {
        let what = Copied {
            name,
            label,
            note,
            notice: NOTICE,
        };
        copied(dialog, what, move || made.with(part))
    };
    let snippets = el("div")
        .class("take-texts")
        .child(part("frame", DIALOG.frame, DIALOG.frame_note, |code| {
            code.frame.clone()
        }))
        .child(part(
            "element",
            DIALOG.element,
            DIALOG.element_note,
            |code| code.element.clone(),
        ))
        .child(part("plain", DIALOG.plain, DIALOG.plain_note, |code| {
            code.plain.clone()
        }));
    vec![
        el("div")
            .class("take-with-address")
            .child(fields(&session.pack(), choices))
            .child(snippets)
            .child(preview(choices, made)),
    ]
}

fn code(session: ExportSession, choices: Choices) -> Code {
    let (pack, place) = (session.pack(), session.place());
    let (view, id) = choices.what.with(|what| {
        let (view, id) = what.split_once(':').unwrap_or((what, ""));
        (view.to_owned(), id.to_owned())
    });
    let pixels = choices.pixels();
    let accent = choices.accent.get();
    let state = if choices.filtered.get() {
        session.app.fragment()
    } else {
        Fragment::default()
    };
    let snippet = Snippet {
        base: place.base.as_deref().unwrap_or_default(),
        view: View::from_parts(&view, &id).unwrap_or_default(),
        theme: Theme::from_id(&choices.theme.get()).unwrap_or_default(),
        accent: choices.own.get().then_some(accent),
        height: if choices.follows() {
            Height::Followed(pixels)
        } else {
            Height::Fixed(pixels)
        },
        state,
    };
    Code {
        frame: snippet.frame(&pack),
        element: snippet.element(&pack),
        plain: snippet.plain(&pack, &EN),
        // Where this page lies now: a copy at another address than the build was given still previews itself.
        preview: Snippet {
            base: &place.home,
            ..snippet
        }
        .address(),
    }
}

fn fields(pack: &Pack, choices: Choices) -> Node {
    let number = el("input")
        .attr("type", "number")
        .attr("min", LOWEST.to_string())
        .attr("max", HIGHEST.to_string());
    let colour = el("input")
        .attr("type", "color")
        .attr("disabled", move || !choices.own.get());
    let range = el("input")
        .attr("type", "range")
        .attr("min", "300")
        .attr("max", "1200")
        .attr("step", "20");
    let heights = el("select")
        .child(option("fixed".to_owned(), DIALOG.fixed))
        .child(option(FOLLOWED.to_owned(), DIALOG.followed));
    el("div")
        .class("take-choices")
        .child(field("take-what", DIALOG.what, what(pack), choices.what))
        .child(field("take-theme", DIALOG.theme, themes(), choices.theme))
        .child(field("take-height", DIALOG.height, heights, choices.height))
        .child(field("take-pixels", DIALOG.pixels, number, choices.pixels))
        .child(ticked("take-own", DIALOG.own_accent, choices.own))
        .child(field("take-accent", DIALOG.accent, colour, choices.accent))
        .child(ticked("take-filter", DIALOG.with_filter, choices.filtered))
        .child(field("take-width", DIALOG.width, range, choices.width))
}

/// Views, then every story and every quote by itself.
fn what(pack: &Pack) -> Node {
    let parts = [
        (View::All, DIALOG.whole),
        (View::Cards, DIALOG.cards),
        (View::Map, EN.map),
        (View::Quotes, EN.quotes),
        (View::Timeline, EN.timeline),
    ];
    let parts = parts.map(|(view, name)| option(view.name().to_owned(), name));
    let stories = pack.stories.iter().map(|story| {
        let name = (DIALOG.story)(&story.label);
        option(format!("story:{}", story.id), name)
    });
    let quotes = quotes(pack).map(|(id, name)| option(format!("quote:{id}"), name));
    el("select")
        .children(parts)
        .child(group(DIALOG.stories).children(stories))
        .child(group(DIALOG.quotes).children(quotes))
}

fn group(name: &'static str) -> Node {
    el("optgroup").attr("label", name)
}

/// Every quote's id, and a name for it: whose it is and how it begins.
pub fn quotes(pack: &Pack) -> impl Iterator<Item = (&str, String)> {
    let (open, close) = EN.marks;
    pack.quotes.iter().map(move |quote| {
        let by = EN.list(&pack.names(&quote.speakers));
        let opening = opening_words(&quote.text, OPENING);
        (quote.id.as_str(), format!("{by}: {open}{opening}{close}"))
    })
}

fn themes() -> Node {
    let names = [DIALOG.auto, DIALOG.light, DIALOG.dark];
    let themes = Theme::ALL.into_iter().zip(names);
    el("select").children(themes.map(|(theme, name)| option(theme.id().to_owned(), name)))
}

/// The page in a frame, as the code shows it, as high as it says where that is asked for.
fn preview(choices: Choices, made: Memo<Code>) -> Node {
    // Setting it again, even to the same value, would load the page again.
    let address = Memo::new(move |_| made.with(|code| code.preview.clone()));
    // The height that the page in the frame gave, and which page that was.
    let told = RwSignal::new(None::<(String, u32)>);
    on_mount(move || {
        let listener = on_height("#take-embed iframe", move |height| {
            told.set(Some((address.get_untracked(), height.ceil() as u32)));
        });
        StoredValue::new_local(listener);
    });
    let height = move || {
        let told = told.with(|told| {
            let (of, height) = told.as_ref()?;
            (choices.follows() && address.with(|now| now == of)).then_some(*height)
        });
        told.unwrap_or_else(|| choices.pixels()).to_string()
    };
    let frame = el("iframe")
        .attr("title", DIALOG.preview)
        .attr("width", move || choices.width.get())
        .attr("height", height)
        .attr("src", move || {
            let address = address.get();
            (!address.is_empty()).then_some(address)
        });
    el("div").class("take-preview").child(frame)
}
