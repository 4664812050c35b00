//! The program as one: all of the page begins to live at once.

use super::super::detail::detail;
use super::super::map::map;
use super::super::markup::Node;
use super::super::quotes::quotes;
use super::events::place_events;
use crate::state::AppState;
use crate::state::effect::on_mount;
use leptos::prelude::Get;

/// Gives these views.
#[derive(Clone, Copy)]
pub struct Later(AppState);

impl Later {
    /// For one page.
    pub fn new(app: AppState) -> Self {
        on_mount(move || place_events(app));
        Self(app)
    }

    /// The map.
    pub fn map(self) -> Node {
        self.live(map(self.0))
    }

    /// What is selected.
    pub fn detail(self) -> Node {
        self.live(detail(self.0))
    }

    /// The quotes and their facets.
    pub fn quotes(self) -> Node {
        self.live(quotes(self.0))
    }

    /// An island that lives says so, whether it came by itself or not.
    fn live(self, view: Node) -> Node {
        let ready = self.0.ready;
        view.attr("data-live", move || ready.get())
    }
}
