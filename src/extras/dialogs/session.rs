//! What the dialogs share: the page's own state, the whole pack, and where the page is reached.

use super::super::failure::Failure;
use crate::platform::document::canonical;
use crate::platform::{fetch, host};
use crate::state::AppState;
use leptos::prelude::*;
use meridian_export::address::folder;
use meridian_pack::Pack;
use std::sync::Arc;
use web_sys::HtmlElement;

/// What the dialogs share; a handful of handles, copied freely.
#[derive(Clone, Copy)]
pub struct ExportSession {
    /// The page's own state.
    pub app: AppState,
    pack: StoredValue<Arc<Pack>>,
    place: StoredValue<Arc<Place>>,
    /// The dialogs that have been opened once, by name.
    opened: StoredValue<Vec<(&'static str, Dialog)>>,
}

/// Where the page is.
pub struct Place {
    /// The folder that it lies in now.
    pub home: String,
    /// The address at which others reach it; none for a page that has none on the web.
    pub base: Option<String>,
}

/// The state of one dialog.
#[derive(Clone, Copy)]
pub struct Dialog {
    /// Whether it is open. While it is closed, nothing in it follows the page.
    pub open: RwSignal<bool>,
    /// What has just been done in it.
    pub said: RwSignal<String>,
    /// What had the focus before, for browsers that do not give it back by themselves.
    pub opener: StoredValue<Option<HtmlElement>, LocalStorage>,
}

impl ExportSession {
    /// Begins with the whole pack, which is fetched where the page has a part of it only.
    ///
    /// # Errors
    /// When it does not come, or cannot be read.
    pub async fn begin(app: AppState) -> Result<Self, Failure> {
        let pack = if host::abridged() {
            Arc::new(whole(&app.pack()).await?)
        } else {
            app.pack()
        };
        let home = folder(&host::address()).to_owned();
        let base = canonical().unwrap_or_else(|| home.clone());
        let on_the_web = base.starts_with("https:") || base.starts_with("http:");
        let place = Place {
            home,
            base: on_the_web.then_some(base),
        };
        Ok(Self {
            app,
            pack: StoredValue::new(pack),
            place: StoredValue::new(Arc::new(place)),
            opened: StoredValue::default(),
        })
    }

    /// The whole pack, shared.
    pub fn pack(&self) -> Arc<Pack> {
        self.pack.get_value()
    }

    /// Where the page is, shared.
    pub fn place(&self) -> Arc<Place> {
        self.place.get_value()
    }

    /// The dialog of this name, once it has been opened.
    pub fn dialog(&self, name: &str) -> Option<Dialog> {
        self.opened.with_value(|opened| {
            let found = opened.iter().find(|(known, _)| *known == name);
            found.map(|(_, dialog)| *dialog)
        })
    }

    /// Remembers a dialog that stands in the page from now on.
    pub fn remember(&self, name: &'static str, dialog: Dialog) {
        self.opened
            .update_value(|opened| opened.push((name, dialog)));
    }
}

/// The pack with all that the page itself does not use.
async fn whole(part: &Pack) -> Result<Pack, Failure> {
    let address = format!("packs/{}.json", part.id);
    let text = fetch::text(&address).await?;
    Pack::parse(&text).map_err(|error| Failure::Unreadable(address, error))
}
