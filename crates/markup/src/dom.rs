//! Markup in the document: built afresh, or taken over from the prerendered page.

use crate::listen::listen;
use crate::style;

use crate::island::Island;
use crate::keyed::Keyed;
use crate::node::{Attribute, Content, Inner, Node};
use crate::value::Value;
use gloo::events::EventListener;
use leptos::prelude::*;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::Mountable;
use wasm_bindgen::{JsCast, JsValue};

const SVG_NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// The elements of that namespace which views use.
const SVG: [&str; 6] = ["svg", "g", "text", "use", "circle", "rect"];

/// What the document holds already of what is to be mounted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Before {
    /// Nothing.
    Nothing,
    /// The same, as it was printed: nothing of it has to be written again.
    Same,
    /// What was printed, of a state that is not today's: elements stay, what follows signals is written again.
    Other,
}

/// A node in the document, with what keeps it alive and listening. Dropping it ends both.
pub struct Mounted {
    pub(crate) node: web_sys::Node,
    children: Vec<Mounted>,
    listeners: Vec<EventListener>,
    effects: Vec<RenderEffect<()>>,
    region: Option<RenderEffect<Vec<Mounted>>>,
    island: Option<Island>,
}

/// Makes a node in the document. `existing` is what was prerendered in its place, if anything, and `before` of which state.
pub(crate) fn mount(
    node: Node,
    existing: Option<web_sys::Node>,
    before: Before,
) -> Option<Mounted> {
    let inner = *node.0;
    if let Content::Fixed(text) = &inner.content {
        let node = existing.unwrap_or_else(|| Rndr::create_text_node(text).unchecked_into());
        return Some(Mounted::plain(node));
    }
    let adopted = existing.and_then(|node| node.dyn_into::<web_sys::Element>().ok());
    let before = adopted.as_ref().map_or(Before::Nothing, |_| before);
    let target = match adopted {
        Some(target) => target,
        None if SVG.contains(&inner.tag) => document()
            .create_element_ns(Some(SVG_NAMESPACE), inner.tag)
            .ok()?,
        None => document().create_element(inner.tag).ok()?,
    };
    Some(fill(inner, target, before))
}

/// The same for a node that takes over an element, and what is in it.
pub(crate) fn take_over(node: Node, target: web_sys::Element, before: Before) -> Mounted {
    fill(*node.0, target, before)
}

impl Mounted {
    fn plain(node: web_sys::Node) -> Self {
        Self {
            node,
            children: Vec::new(),
            listeners: Vec::new(),
            effects: Vec::new(),
            region: None,
            island: None,
        }
    }
}

fn fill(element: Inner, target: web_sys::Element, before: Before) -> Mounted {
    let fresh = before == Before::Nothing;
    let mut mounted = Mounted::plain(target.clone().into());
    let mut live = Vec::new();
    for (name, attribute) in element.attributes {
        match attribute {
            Attribute::Fixed(value) if fresh => set(&target, name, &value),
            Attribute::Fixed(_) => {}
            other => live.push((name, other)),
        }
    }
    for (event, listener) in element.listeners {
        mounted
            .listeners
            .push(listen(&target, event, false, listener));
    }
    let parent = target.clone();
    match element.content {
        Content::Nodes(nodes) => mounted.children = mount_all(nodes, &parent, before),
        Content::Html(html) if fresh && !html.is_empty() => parent.set_inner_html(&html),
        Content::Html(_) | Content::Fixed(_) => {}
        Content::Island(load) => {
            let island = Island::new(parent, before);
            load(island.shore());
            mounted.island = Some(island);
        }
        Content::Keyed(keys, build) => {
            let mut list = Keyed::new(parent, before, build);
            mounted
                .effects
                .push(RenderEffect::new(move |_| list.show(keys())));
        }
        Content::Text(text) => mounted
            .effects
            .push(RenderEffect::new(move |ran: Option<()>| {
                let text = text();
                // What was prerendered is right the first time; setting it again would end a text selection.
                let stands = match before {
                    Before::Nothing => false,
                    Before::Same => true,
                    Before::Other => parent.text_content().is_some_and(|now| now == text),
                };
                if ran.is_some() || !stands {
                    parent.set_text_content(Some(&text));
                }
            })),
        Content::Region(nodes) => {
            mounted.region = Some(RenderEffect::new(move |ran: Option<Vec<Mounted>>| {
                let nodes = nodes();
                let first = ran.is_none();
                if !first || before == Before::Other {
                    parent.set_text_content(None);
                }
                let before = match before {
                    Before::Same if first => before,
                    _ => Before::Nothing,
                };
                mount_all(nodes, &parent, before)
            }));
        }
    }
    // After the content: a list chooses among its options.
    for (name, attribute) in live {
        mounted
            .effects
            .push(follow(target.clone(), name, attribute, fresh));
    }
    mounted
}

/// Mounts nodes as the content of `parent`, or takes over its children one by one.
fn mount_all(nodes: Vec<Node>, parent: &web_sys::Element, before: Before) -> Vec<Mounted> {
    let fresh = before == Before::Nothing;
    let mut next = if fresh { None } else { parent.first_child() };
    let mut mounted = Vec::with_capacity(nodes.len());
    for node in nodes {
        let existing = next.take();
        next = existing.as_ref().and_then(web_sys::Node::next_sibling);
        let missing = existing.is_none();
        if let Some(child) = mount(node, existing, before) {
            if missing {
                append(parent, &child.node);
            }
            mounted.push(child);
        }
    }
    mounted
}

fn follow(
    target: web_sys::Element,
    name: &'static str,
    attribute: Attribute,
    fresh: bool,
) -> RenderEffect<()> {
    RenderEffect::new(move |before: Option<()>| match &attribute {
        Attribute::Fixed(value) => set(&target, name, value),
        Attribute::Live(value) => match value().spelt(name) {
            Some(value) => set(&target, name, &value),
            None => {
                // Removing what is not there is no error.
                let _ = target.remove_attribute(name);
            }
        },
        Attribute::Class(holds) => {
            // Fails only for a class name with white space.
            let _ = target.class_list().toggle_with_force(name, holds());
        }
        Attribute::Style(value) => {
            if let Some(value) = value() {
                style::set(&target, "", name, &value);
            }
        }
        Attribute::Property(value) => match value() {
            Value::Nothing => {}
            Value::Flag(holds) => property(&target, name, &JsValue::from_bool(holds)),
            // What was typed before the program came is not overwritten; whoever needs it reads it from the field.
            Value::Text(text) if text.is_empty() && !fresh && before.is_none() => {}
            Value::Text(text) => property(&target, name, &JsValue::from_str(&text)),
        },
    })
}

pub(crate) fn set(target: &web_sys::Element, name: &str, value: &str) {
    // Fails only for a malformed name, and names are written in this program.
    let _ = target.set_attribute(name, value);
}

fn property(target: &web_sys::Element, name: &str, value: &JsValue) {
    let key = JsValue::from_str(name);
    // Setting a field's value moves the caret, so it is set only where it differs.
    if js_sys::Reflect::get(target, &key).is_ok_and(|now| now != *value) {
        let _ = js_sys::Reflect::set(target, &key, value);
    }
}

fn append(parent: &web_sys::Element, child: &web_sys::Node) {
    // Fails only for a node that contains the parent.
    let _ = parent.append_child(child);
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        if let Some(parent) = self.node.parent_node() {
            // Fails only for a node that is not there any more.
            let _ = parent.remove_child(&self.node);
        }
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        // What was taken over is in place; inserting it again would end focus and scroll positions inside.
        if self.node.parent_element().as_ref() != Some(parent) {
            Rndr::insert_node(parent, &self.node, marker);
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.node.parent_element();
        if let Some(parent) = &parent {
            child.mount(parent, Some(&self.node));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        self.node.clone().dyn_into().ok().into_iter().collect()
    }
}

/// A node for Leptos to mount, and what was prerendered in its place, if anything.
pub struct TakeOver {
    node: Node,
    existing: Option<web_sys::Node>,
}

impl TakeOver {
    /// Takes over `existing`, which must have been printed from the same markup, or builds the node afresh.
    pub fn new(node: Node, existing: Option<web_sys::Node>) -> Self {
        Self { node, existing }
    }
}

impl Render for TakeOver {
    type State = Option<Mounted>;

    fn build(self) -> Self::State {
        mount(self.node, self.existing, Before::Same)
    }

    fn rebuild(self, state: &mut Self::State) {
        let mut fresh = self.build();
        if let (Some(old), Some(new)) = (state.as_mut(), fresh.as_mut()) {
            old.insert_before_this(new);
            old.unmount();
        }
        *state = fresh;
    }
}
