//! Terms in the page's texts: each a button where it first stands in a text, which opens its entry.

use super::session::Session;
use crate::platform::document::{document, find_all, page};
use meridian_lesson::Forms;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Text};

/// Texts in which terms are marked, each text of the same group once; the warning, too, in the language that the terms are in.
const GROUPS: [&str; 4] = [
    "#stories article",
    "#stories .telling",
    "#tour .step",
    "#lesson .content-note",
];

/// Parts of them that are left alone.
const LEFT_ALONE: &str =
    "button, a, summary, blockquote, h3, h4, dl, .kicker, .basis, .chips, .people, .term";

/// Marks them all.
pub fn mark(session: Session) {
    let Some(page) = page() else { return };
    let (pack, lesson) = (session.app.pack(), session.lesson());
    let forms = Forms::new(&lesson.glossary);
    let notice = ["#lesson .notice[lang=\"", &pack.lang, "\"]"].concat();
    let groups = [&GROUPS.join(","), ",", &notice].concat();
    for group in find_all(&page, &groups) {
        // A story's telling in plain words stands on its card, and is a text of its own.
        let apart = if group.tag_name().eq_ignore_ascii_case("article") {
            [LEFT_ALONE, ", .telling"].concat()
        } else {
            LEFT_ALONE.to_owned()
        };
        let mut texts = Vec::new();
        collect(&group, &apart, &mut texts);
        let mut met = Vec::new();
        for text in texts {
            // From the end, so that what stands before keeps its place.
            for found in forms.first(&text.data(), &mut met).into_iter().rev() {
                if let Some(term) = lesson.glossary.get(found.term) {
                    wrap(&text, found.at, &term.id);
                }
            }
        }
    }
}

/// The texts below a node, in the order of the document.
fn collect(node: &Node, apart: &str, texts: &mut Vec<Text>) {
    let mut next = node.first_child();
    while let Some(child) = next {
        next = child.next_sibling();
        match child.dyn_into::<Text>() {
            Ok(text) => texts.push(text),
            Err(child) => {
                let element = child.dyn_ref::<Element>();
                if element.is_some_and(|element| !element.matches(apart).unwrap_or(true)) {
                    collect(&child, apart, texts);
                }
            }
        }
    }
}

/// Puts the words at these bytes of a text into a button.
fn wrap(text: &Text, at: std::ops::Range<usize>, term: &str) -> Option<()> {
    let data = text.data();
    let units = |part: &str| u32::try_from(part.encode_utf16().count()).ok();
    let words = text.split_text(units(data.get(..at.start)?)?).ok()?;
    words.split_text(units(data.get(at)?)?).ok()?;
    let button = document()?.create_element("button").ok()?;
    for (name, value) in [("type", "button"), ("class", "term"), ("data-for", term)] {
        button.set_attribute(name, value).ok()?;
    }
    words
        .parent_node()?
        .insert_before(&button, Some(&words))
        .ok()?;
    button.append_child(&words).ok()?;
    Some(())
}
