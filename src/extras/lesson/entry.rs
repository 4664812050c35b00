//! The entry of a term beside the words that it explains: it opens on focus, tap and hover, never stands over its words, stays while
//! it is pointed at, and goes with Escape (WCAG 2.2, 1.4.13).

use super::glossary::meaning;
use super::placing::put;
use super::session::Session;
use crate::platform::around::{height, scrolled};
use crate::platform::document::{document, element, mark, page};
use crate::platform::listen::listen;
use crate::platform::style;
use crate::platform::timer::Later;
use leptos::prelude::*;
use leptos::tachys::view::Mountable;
use meridian_markup::{Node, TakeOver, el};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, KeyboardEvent, PointerEvent};

/// Time to get from the word to its entry, in milliseconds.
const ON_THE_WAY: u32 = 300;

/// Least distance to the edges of the window, in pixels.
const EDGE: f64 = 8.0;

/// The box, and what is in it.
struct Entry {
    session: Session,
    node: HtmlElement,
    shown: RefCell<Option<Shown>>,
    leaving: Later,
}

struct Shown {
    button: Element,
    content: Box<dyn Mountable>,
}

/// Puts the box into the page and listens for what opens and closes it, as long as the current owner lasts.
pub fn follow(session: Session) {
    let Some(document) = document() else { return };
    let Some(body) = document.body() else { return };
    let node = el("div")
        .attr("id", "gloss")
        .class("gloss")
        .attr("role", "tooltip")
        .attr("hidden", "");
    put(node, &body, None);
    let Some(node) = element("gloss") else { return };
    let entry = Rc::new(Entry {
        session,
        node,
        shown: RefCell::default(),
        leaving: Later::default(),
    });
    heard(&document, "focusin", &entry, |entry, event| {
        match term(event) {
            Some(button) => entry.show(&button),
            None => entry.hide(),
        }
    });
    heard(&document, "click", &entry, |entry, event| {
        match term(event) {
            Some(button) => entry.show(&button),
            None if is_over(event) => {}
            None => entry.hide(),
        }
    });
    heard(&document, "pointerover", &entry, Entry::pointed);
    let closing = Rc::clone(&entry);
    let on_key = move |event: &Event| {
        let key = event.dyn_ref::<KeyboardEvent>();
        if key.is_some_and(|key| key.key() == "Escape") && closing.shown.borrow().is_some() {
            event.stop_immediate_propagation();
            closing.hide();
        }
    };
    // Before the page's own use of the key: what is nearest goes first.
    if let Some(window) = web_sys::window() {
        StoredValue::new_local(listen(&window, "keydown", true, Box::new(on_key)));
    }
}

fn heard(
    target: &Document,
    event: &'static str,
    entry: &Rc<Entry>,
    run: impl Fn(&Rc<Entry>, &Event) + 'static,
) {
    let entry = Rc::clone(entry);
    let run = move |event: &Event| run(&entry, event);
    StoredValue::new_local(listen(target, event, false, Box::new(run)));
}

/// The term that an event is about.
fn term(event: &Event) -> Option<Element> {
    closest(event, ".term")
}

fn closest(event: &Event, selector: &str) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok()?
}

fn is_over(event: &Event) -> bool {
    closest(event, "#gloss").is_some()
}

impl Entry {
    fn pointed(self: &Rc<Self>, event: &Event) {
        let pointer = event.dyn_ref::<PointerEvent>();
        if pointer.is_some_and(|pointer| pointer.pointer_type() == "touch") {
            return;
        }
        self.leaving.cancel();
        if let Some(button) = term(event) {
            self.show(&button);
            return;
        }
        let focused = document().and_then(|document| document.active_element());
        let leaves = (self.shown.borrow().as_ref())
            .is_some_and(|shown| focused.as_ref() != Some(&shown.button));
        if leaves && !is_over(event) {
            let entry = Rc::clone(self);
            self.leaving.set(ON_THE_WAY, move || entry.hide());
        }
    }

    fn show(&self, button: &Element) {
        self.leaving.cancel();
        let before = self
            .shown
            .borrow()
            .as_ref()
            .map(|shown| shown.button.clone());
        if before.as_ref() == Some(button) {
            return;
        }
        self.hide();
        let Some(content) = self.content(button) else {
            return;
        };
        let mut content = TakeOver::new(content, None).build();
        content.mount(&self.node, None);
        mark(&self.node, "hidden", None);
        mark(button, "aria-describedby", Some("gloss"));
        self.stand_beside(button);
        let shown = Shown {
            button: button.clone(),
            content: Box::new(content),
        };
        self.shown.replace(Some(shown));
    }

    fn hide(&self) {
        self.leaving.cancel();
        if let Some(mut shown) = self.shown.take() {
            mark(&shown.button, "aria-describedby", None);
            mark(&self.node, "hidden", Some(""));
            shown.content.unmount();
        }
    }

    /// A term of a list may not stand outside one: here it is bold.
    fn content(&self, button: &Element) -> Option<Node> {
        let id = button.get_attribute("data-for")?;
        let lesson = self.session.lesson();
        let term = lesson.glossary.iter().find(|term| term.id == id)?;
        let content = el("div")
            .child(el("b").text(term.term.clone()))
            .children(meaning(term));
        Some(content)
    }

    /// In a line that wraps the word may stand in two boxes; its entry goes below the last or above the first.
    fn stand_beside(&self, button: &Element) {
        let boxes = button.get_client_rects();
        let first = boxes.item(0);
        let last = boxes.item(boxes.length().saturating_sub(1));
        let (Some(first), Some(last), Some(page)) = (first, last, page()) else {
            return;
        };
        let [wide, tall] = [self.node.offset_width(), self.node.offset_height()].map(f64::from);
        let below = last.bottom() + tall + EDGE < height() || first.top() < tall + EDGE;
        let top = if below {
            last.bottom() + 4.0
        } else {
            first.top() - tall - 4.0
        };
        let most = f64::from(page.client_width()) - wide - EDGE;
        let left = last.left().max(EDGE).min(most.max(EDGE));
        let [from_left, from_top] = scrolled();
        for (name, at) in [("left", left + from_left), ("top", top + from_top)] {
            let pixels = [&(at.round() as i32).to_string(), "px"].concat();
            style::set(&self.node, "", name, &pixels);
        }
    }
}
