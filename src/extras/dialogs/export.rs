//! Files for other programs.

use super::super::failure::{Failure, told};
use super::session::{Dialog, ExportSession};
use crate::platform::clock::today;
use crate::platform::download;
use crate::views::markup::{Node, el};
use crate::views::parts::button;
use leptos::prelude::*;
use meridian_export::files::{self, Dataset, File, Format, Request, shown_in};
use meridian_words::{DIALOG, EN, EXPORT};

/// Id of the warnings.
pub const NOTICE: &str = "take-export-notice";

/// The formats, by what the files are about.
pub fn body(session: ExportSession, dialog: Dialog) -> Vec<Node> {
    let results = session.app.results;
    let count = Memo::new(move |_| results.with(|results| results.order.len()));
    let shown = el("h3")
        .attr("id", "take-shown")
        .text(move || DIALOG.shown.replace("{}", &count.get().to_string()));
    let files = move |dataset| files(session, dialog, dataset, count);
    let mut body = vec![shown, files(Dataset::Quotes)];
    for (dataset, title) in [
        (Dataset::Places, DIALOG.places),
        (Dataset::Events, DIALOG.events),
        (Dataset::Page, DIALOG.everything),
    ] {
        body.push(el("h3").text(title));
        body.push(files(dataset));
    }
    body
}

fn files(session: ExportSession, dialog: Dialog, dataset: Dataset, count: Memo<usize>) -> Node {
    let formats = Format::ALL
        .into_iter()
        .filter(|format| format.dataset() == dataset);
    let one = move |format: Format| {
        button("button")
            .attr("data-format", format.id())
            .attr("aria-describedby", NOTICE)
            // A table without a row would come without its credit.
            .attr("disabled", move || {
                dataset == Dataset::Quotes && count.get() == 0
            })
            .on("click", move |_| save(session, dialog, format))
            .text(format.name(&EXPORT.formats))
    };
    el("p").class("take-files").children(formats.map(one))
}

/// Hands over a file of the quotes that are shown, or of the rest.
fn save(session: ExportSession, dialog: Dialog, format: Format) {
    let Some(file) = file(session, format) else {
        return;
    };
    let said = match hand_over(&file) {
        Ok(()) => [DIALOG.saved, &file.name].concat(),
        Err(failure) => {
            told("save a file", &failure);
            DIALOG.failed.to_owned()
        }
    };
    dialog.said.set(said);
}

fn file(session: ExportSession, format: Format) -> Option<File> {
    let (pack, place) = (session.pack(), session.place());
    let app = session.app;
    let part = app.pack();
    let shown = app
        .results
        .with_untracked(|results| shown_in(&pack, &part, &results.order));
    app.filter.with_untracked(|filter| {
        let request = Request {
            pack: &pack,
            words: &EN,
            export: &EXPORT,
            shown: &shown,
            filter,
            page: place.base.as_deref(),
            made: today()?,
        };
        Some(files::file(format, &request))
    })
}

fn hand_over(file: &File) -> Result<(), Failure> {
    let media_type = [file.media_type, ";charset=utf-8"].concat();
    let blob = download::blob(&file.content, &media_type)?;
    Ok(download::save(&file.name, &blob)?)
}
