//! Where the parts of the lesson stand in the page.

use super::session::Session;
use super::{
    answers, entry, highlights, level, numbered_map, progress, section, telling, terms, tour,
    tour_keys,
};
use crate::platform::document::{document, element, find};
use crate::state::AppState;
use leptos::prelude::*;
use leptos::tachys::view::Mountable;
use meridian_lesson::model::Lesson;
use meridian_markup::{Node, TakeOver};
use std::sync::Arc;
use web_sys::Element;

/// Puts every part where it belongs, and has it follow the state of the page. Lasts as long as the current owner.
pub fn put_together(app: AppState, lesson: Arc<Lesson>) -> Session {
    let session = Session::new(app, Arc::clone(&lesson));
    for one in &lesson.plain {
        let selector = ["#stories [data-story=\"", &one.story, "\"] > h3"].concat();
        if let Some(title) = find(&selector) {
            before(&title, telling::telling(app, one));
        }
    }
    if let Some(title) = find("#stories > h2") {
        after(&title, level::choice(session));
    }
    if let Some(app) = element("app") {
        after(&app, section::section(session));
    }
    if let Some(body) = document().and_then(|document| document.body()) {
        put(tour::panel(session), &body, None);
    }
    numbered_map::follow_shapes(session);
    level::follow(session);
    tour::follow(session);
    tour_keys::listen_to_all(session);
    highlights::follow(session);
    progress::report(session);
    answers::remember(session);
    terms::mark(session);
    entry::follow(session);
    session
}

fn before(place: &Element, node: Node) {
    if let Some(parent) = place.parent_element() {
        put(node, &parent, Some(place));
    }
}

fn after(place: &Element, node: Node) {
    if let Some(parent) = place.parent_element() {
        put(node, &parent, place.next_sibling().as_ref());
    }
}

/// Puts markup into an element, before a node or at the end. It goes with the current owner.
pub fn put(node: Node, parent: &Element, before: Option<&web_sys::Node>) {
    let mut mounted = TakeOver::new(node, None).build();
    mounted.mount(parent, before);
    let held = StoredValue::new_local(mounted);
    on_cleanup(move || {
        held.try_update_value(|mounted| mounted.unmount());
    });
}
