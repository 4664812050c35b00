//! A quote for a bibliography, for plain text and as a picture.

use super::super::failure::{Failure, told};
use super::embed::quotes;
use super::fields::{Copied, copied, field, option};
use super::session::{Dialog, ExportSession};
use crate::platform::clock::today;
use crate::platform::computed::{resolved, token};
use crate::platform::{bitmap, download};
use crate::state::effect::effect;
use crate::views::markup::{Node, el};
use crate::views::parts::button;
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;
use meridian_export::cite::{self, Cited, Style};
use meridian_export::picture::{Colours, SIZE, picture};
use meridian_export::share_target::ShareTarget;
use meridian_route::Selection;
use meridian_words::{DIALOG, EN, EXPORT};

/// Id of the warnings.
pub const NOTICE: &str = "take-cite-notice";

/// The choice of a quote, its citation, and its picture.
pub fn body(session: ExportSession, dialog: Dialog) -> Vec<Node> {
    let pack = session.pack();
    let first = pack.quotes.first().map(|quote| quote.id.clone());
    let quote = RwSignal::new(first.unwrap_or_default());
    // Whoever has chosen a quote on the page wants to cite that one.
    effect(move || {
        let selected = dialog
            .open
            .get()
            .then(|| session.app.selection.get_untracked());
        if let Some(Some(Selection::Quote(id))) = selected {
            quote.set(id);
        }
    });
    let options = quotes(&pack).map(|(id, name)| option(id.to_owned(), name));
    let one = |name, label, style| {
        let what = Copied {
            name,
            label,
            note: "",
            notice: NOTICE,
        };
        copied(dialog, what, move || {
            // The day of access is the day on which the dialog is opened.
            if !dialog.open.get() {
                return String::new();
            }
            quote.with(|quote| cited(session, quote, style).unwrap_or_default())
        })
    };
    let list = el("select").children(options);
    let pictures = [("svg", DIALOG.picture_svg), ("png", DIALOG.picture_png)];
    let pictures = pictures.map(|(form, name)| {
        button("button")
            .attr("data-picture", form)
            .attr("aria-describedby", NOTICE)
            .on("click", move |_| {
                save(session, dialog, quote.get_untracked(), form)
            })
            .text(name)
    });
    vec![
        field("take-quote", DIALOG.quote, list, quote),
        el("div")
            .class("take-texts")
            .child(one("text", DIALOG.in_words, None))
            .children(Style::ALL.map(|style| one(style.id(), style.name(), Some(style)))),
        el("h3").text(DIALOG.picture),
        el("p").class("take-files").children(pictures),
    ]
}

/// A quote in a style, or in words with its source.
fn cited(session: ExportSession, quote: &str, style: Option<Style>) -> Option<String> {
    let (pack, place) = (session.pack(), session.place());
    let page = place.base.as_deref();
    let quote = pack.quote(quote)?;
    let Some(style) = style else {
        let selection = Selection::Quote(quote.id.clone());
        let link = cite::link(page.unwrap_or_default(), selection);
        return Some(cite::plain_text(&pack, quote, &EN, &link));
    };
    let cited = Cited {
        pack: &pack,
        quote,
        words: &EN,
        export: &EXPORT,
        page,
        accessed: today()?,
    };
    Some(cite::cite(style, &cited))
}

/// Hands over a quote's picture: `svg` or `png`.
fn save(session: ExportSession, dialog: Dialog, quote: String, form: &'static str) {
    let done = async move {
        let name = [&quote, ".", form].concat();
        let said = match draw(session, &quote, form, &name).await {
            Ok(()) => [DIALOG.saved, &name].concat(),
            Err(failure) => {
                told("draw the quote", &failure);
                DIALOG.failed.to_owned()
            }
        };
        dialog.said.set(said);
    };
    spawn_local(ScopedFuture::new_untracked(done));
}

/// In the colours that are seen now; a bitmap is drawn from the drawing at its own size.
async fn draw(session: ExportSession, quote: &str, form: &str, name: &str) -> Result<(), Failure> {
    let pack = session.pack();
    let Some(quote) = pack.quote(quote) else {
        return Ok(());
    };
    let colour = |name: &str| resolved(&token(name));
    let colours = Colours {
        paper: colour("--paper"),
        ink: colour("--ink"),
        soft: colour("--soft"),
        rule: colour("--rule"),
        hues: vec![colour("--story-1"), colour("--story-2")],
    };
    let svg = picture(&pack, ShareTarget::Quote(quote), &EN, &colours);
    let file = match form {
        "svg" => download::blob(&svg, "image/svg+xml")?,
        _ => bitmap::png(&svg, SIZE.map(i32::unsigned_abs), &colours.paper).await?,
    };
    Ok(download::save(name, &file)?)
}
