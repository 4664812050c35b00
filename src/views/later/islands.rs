//! The program in parts: how the views of the part `later` come to their islands.

use super::super::detail::detail;
use super::super::map::map;
use super::super::markup::{Node, Shore, el};
use super::super::parts::button;
use super::super::quotes::quotes;
use super::events::place_events;
use crate::lazy;
use crate::platform::focus::{element, focus_in_place, focused};
use crate::state::AppState;
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;

type View = fn(AppState) -> Node;

/// The views, as the part hands them over.
struct Views {
    map: View,
    detail: View,
    quotes: View,
    place_events: fn(AppState),
}

// Nothing but this names the views, so they end up in this part and not in the first.
lazy!(later: fn views() -> Views = all);

fn all() -> Views {
    Views {
        map,
        detail,
        quotes,
        place_events,
    }
}

/// An island, and which of the views is for it.
struct Waiting {
    id: &'static str,
    shore: Shore,
    view: fn(&Views) -> View,
    /// Whether nothing that the view shows at first depends on filter or selection.
    steady: bool,
}

/// Gives these views when they have come, and islands until then.
#[derive(Clone, Copy)]
pub struct Later {
    app: AppState,
    waiting: StoredValue<Vec<Waiting>, LocalStorage>,
    /// Whether the part is asked for now.
    asking: RwSignal<bool>,
}

impl Later {
    /// For one page; asks for the part.
    pub fn new(app: AppState) -> Self {
        let later = Self {
            app,
            waiting: StoredValue::new_local(Vec::new()),
            asking: RwSignal::new(true),
        };
        later.ask();
        later
    }

    /// The map.
    pub fn map(self) -> Node {
        // It begins with its own first view, whatever is chosen.
        self.island("map", |views| views.map, true)
    }

    /// What is selected.
    pub fn detail(self) -> Node {
        self.island("detail", |views| views.detail, false)
    }

    /// The quotes and their facets.
    pub fn quotes(self) -> Node {
        self.island("quotes", |views| views.quotes, false)
    }

    /// Where nothing was printed the element is empty, but links still lead to it.
    fn island(self, id: &'static str, view: fn(&Views) -> View, steady: bool) -> Node {
        el("section")
            .attr("id", id)
            .class(id)
            .attr("tabindex", "-1")
            .island(move |shore| {
                self.waiting.update_value(|waiting| {
                    waiting.push(Waiting {
                        id,
                        shore,
                        view,
                        steady,
                    });
                });
            })
    }

    fn ask(self) {
        leptos::task::spawn_local(ScopedFuture::new_untracked(async move {
            let answer = views().await;
            // The page may have ended meanwhile.
            if self.asking.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(views) => self.live(&views),
                Err(_) => self.tell(),
            }
            self.app.settled.set(true);
        }));
    }

    fn live(self, views: &Views) {
        (views.place_events)(self.app);
        let as_printed = untrack(|| self.app.is_as_printed());
        let waiting = self.waiting.try_update_value(std::mem::take);
        for one in waiting.unwrap_or_default() {
            let view = (one.view)(views)(self.app);
            let before = focused();
            one.shore.live(view, one.steady || as_printed);
            // What had the focus may have gone: the button that asked again, something of another state.
            let gone = before.is_some_and(|it| !it.is_connected());
            if let Some(section) = element(one.id).filter(|_| gone) {
                focus_in_place(&section);
            }
        }
    }

    /// Says in each island that the part did not come. Mounted once; its words follow what happens from then on.
    fn tell(self) {
        let words = self.app.words;
        self.app.announce(words.part_lost);
        if self.app.settled.get_untracked() {
            return;
        }
        let owner = Owner::current();
        self.waiting.with_value(|waiting| {
            for one in waiting {
                one.shore.tell(self.notice(owner.clone()));
            }
        });
    }

    fn notice(self, owner: Option<Owner>) -> Node {
        let words = self.app.words;
        let asking = self.asking;
        let said = el("span").attr("role", "status").text(move || {
            if asking.get() {
                words.part_asked
            } else {
                words.part_lost
            }
        });
        let again = button("button")
            .text(words.part_again)
            .on("click", move |_| {
                if asking.get_untracked() {
                    return;
                }
                asking.set(true);
                if let Some(owner) = &owner {
                    owner.with(|| self.ask());
                }
            });
        el("div").class("lost").child(said).text(" ").child(again)
    }
}
