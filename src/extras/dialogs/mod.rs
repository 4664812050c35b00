//! The dialogs in which a reader takes something along: code to embed, files, citations. They are put into the page when they
//! are opened for the first time, and follow what is chosen there while they are open.

mod cite;
mod embed;
mod export;
mod fields;
mod session;

use super::failure::{Failure, NotDone, told};
use crate::platform::document::{element, find};
use crate::platform::error::BrowserError;
use crate::platform::focus::{focus, focused};
use crate::platform::{dialog as browser, rules};
use crate::state::AppState;
use crate::views::markup::{Node, TakeOver, el};
use crate::views::notices::list;
use crate::views::parts::button;
use leptos::mount::mount_to_renderer;
use leptos::prelude::*;
use meridian_words::{DIALOG, EN};
use session::{Dialog, ExportSession};
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// One of the dialogs.
struct Kind {
    /// Its button's `data-action`; its own id is `take-NAME`.
    name: &'static str,
    title: &'static str,
    /// Id of its warnings.
    notice: &'static str,
    body: fn(ExportSession, Dialog) -> Vec<Node>,
}

const KINDS: [Kind; 3] = [
    Kind {
        name: "embed",
        title: DIALOG.embed,
        notice: embed::NOTICE,
        body: embed::body,
    },
    Kind {
        name: "export",
        title: DIALOG.export,
        notice: export::NOTICE,
        body: export::body,
    },
    Kind {
        name: "cite",
        title: DIALOG.cite,
        notice: cite::NOTICE,
        body: cite::body,
    },
];

/// Opens the dialog of this name.
pub async fn opened(app: AppState, name: String) -> Result<(), NotDone> {
    let opened = open(app, &name).await;
    opened.map_err(|failure| told("open the dialog", &failure))
}

/// Opens it, having brought what it needs.
async fn open(app: AppState, name: &str) -> Result<(), Failure> {
    let Some(kind) = KINDS.iter().find(|kind| kind.name == name) else {
        return Ok(());
    };
    let session = session(app).await?;
    rules::bring("dialogs").await?;
    let known = session.dialog(kind.name);
    let dialog = known.unwrap_or_else(|| Dialog {
        open: RwSignal::new(false),
        said: RwSignal::new(String::new()),
        opener: StoredValue::new_local(None),
    });
    dialog.opener.set_value(focused());
    dialog.said.set(String::new());
    dialog.open.set(true);
    if known.is_none() {
        mount(session, kind, dialog)?;
    }
    if let Some(element) = shown(kind)
        && !browser::open(&element)
        && let Ok(Some(close)) = element.query_selector("[data-close]")
    {
        focus(close.unchecked_ref());
    }
    Ok(())
}

/// What all dialogs of a page share, begun by the first.
async fn session(app: AppState) -> Result<ExportSession, Failure> {
    if let Some(session) = use_context() {
        return Ok(session);
    }
    let begun = ExportSession::begin(app).await?;
    // Another press may have been quicker.
    Ok(use_context().unwrap_or_else(|| {
        provide_context(begun);
        begun
    }))
}

/// Puts a dialog into the page, for as long as the page's program lives.
fn mount(session: ExportSession, kind: &'static Kind, dialog: Dialog) -> Result<(), Failure> {
    let body = find("body").ok_or_else(|| BrowserError::new("a dialog", "no body"))?;
    let handle = mount_to_renderer(&body, move || {
        TakeOver::new(view(session, kind, dialog), None)
    });
    StoredValue::new_local(handle);
    session.remember(kind.name, dialog);
    Ok(())
}

fn id(kind: &Kind) -> String {
    ["take-", kind.name].concat()
}

fn shown(kind: &Kind) -> Option<HtmlDialogElement> {
    Some(element(&id(kind))?.unchecked_into())
}

fn close(kind: &Kind, dialog: Dialog) {
    let Some(element) = shown(kind) else { return };
    if browser::close(&element) {
        return;
    }
    dialog.open.set(false);
    if let Some(opener) = dialog.opener.get_value() {
        focus(&opener);
    }
}

/// The dialog: the pack's warnings stand before its controls.
fn view(session: ExportSession, kind: &'static Kind, dialog: Dialog) -> Node {
    let id = id(kind);
    let titled = [&id, "-title"].concat();
    let close = button("quiet close")
        .attr("data-close", "")
        .on("click", move |_| close(kind, dialog))
        .text(DIALOG.close);
    let head = el("div")
        .class("take-head")
        .child(el("h2").text(kind.title).attr("id", titled.clone()))
        .child(close);
    el("dialog")
        .attr("id", id)
        .class("take")
        .attr("aria-labelledby", titled)
        // Keys that mean something on the page do not here.
        .on("keydown", |event| event.stop_propagation())
        .on("close", move |_| dialog.open.set(false))
        .child(head)
        .child(list(&session.pack(), &EN, kind.notice))
        .children((kind.body)(session, dialog))
        .child(
            el("p")
                .class("said")
                .attr("role", "status")
                .text(move || dialog.said.get()),
        )
}
