//! Markup as data, for the parts of the page that are many and alike.
//!
//! `view!` gives every combination of tags, attributes and children a type of its own, and each type its own code: on this
//! page that came to 250 KB of compressed wasm. Here there is one type, so the code exists once. A [`Node`] is a Leptos
//! view like any other: it prerenders, hydrates and reacts, and stands inside `view!` beside typed elements.
//!
//! Rules that make hydration simple: neighbouring texts are joined, and what changes is always the whole content of an
//! element ([`Node::live_text`], [`Node::region`]). So no marker comments are needed.

mod dom;
mod html;

pub use html::escape;

use std::borrow::Cow;
use web_sys::Event;

/// A text that is fixed or owned.
pub type Str = Cow<'static, str>;

type Listener = Box<dyn Fn(&Event) + Send + Sync>;
type Live<T> = Box<dyn Fn() -> T + Send + Sync>;

/// A piece of markup.
pub enum Node {
    /// A text.
    Text(Str),
    /// An element; boxed, because texts are many and small.
    Element(Box<Element>),
}

/// An element with all it has.
pub struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, Attribute)>,
    listeners: Vec<(&'static str, Listener)>,
    content: Content,
}

enum Attribute {
    Fixed(Str),
    /// `None` takes the attribute away.
    Live(Live<Option<Str>>),
    /// A class beside the fixed ones.
    Class(Live<bool>),
    /// The property of a box, which its attribute no longer sets once it was clicked.
    Checked(Live<bool>),
    /// A style property, set through the CSSOM and never printed; `None` leaves it as it is.
    Style(Live<Option<String>>),
    /// The property of a field, which its attribute no longer sets once something was typed.
    Value(Live<String>),
}

enum Content {
    Nodes(Vec<Node>),
    /// Printed as it is and never touched again: the program draws in it by itself.
    Kept(String),
    Text(Live<String>),
    Region(Live<Vec<Node>>),
}

/// An element without attributes and content.
pub fn el(tag: &'static str) -> Node {
    Node::Element(Box::new(Element {
        tag,
        attributes: Vec::new(),
        listeners: Vec::new(),
        content: Content::Nodes(Vec::new()),
    }))
}

/// A paragraph, a heading or the like that holds one text.
pub fn text(tag: &'static str, class: &'static str, content: impl Into<Str>) -> Node {
    el(tag).class(class).text(content)
}

impl Node {
    fn with(mut self, change: impl FnOnce(&mut Element)) -> Self {
        if let Self::Element(element) = &mut self {
            change(element);
        }
        self
    }

    fn push(self, name: &'static str, attribute: Attribute) -> Self {
        self.with(|element| element.attributes.push((name, attribute)))
    }

    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl Into<Str>) -> Self {
        self.push(name, Attribute::Fixed(value.into()))
    }

    /// Sets the fixed classes; an empty text sets none.
    pub fn class(self, class: impl Into<Str>) -> Self {
        let class = class.into();
        if class.is_empty() {
            self
        } else {
            self.push("class", Attribute::Fixed(class))
        }
    }

    /// Sets an attribute that follows signals; `None` takes it away.
    pub fn live(
        self,
        name: &'static str,
        value: impl Fn() -> Option<Str> + Send + Sync + 'static,
    ) -> Self {
        self.push(name, Attribute::Live(Box::new(value)))
    }

    /// Sets an attribute to `true` or `false`, as WAI-ARIA's states want it.
    pub fn live_bool(
        self,
        name: &'static str,
        value: impl Fn() -> bool + Send + Sync + 'static,
    ) -> Self {
        self.live(name, move || {
            Some(Str::Borrowed(if value() { "true" } else { "false" }))
        })
    }

    /// Adds a class while something holds. The fixed classes must be set before.
    pub fn live_class(
        self,
        class: &'static str,
        holds: impl Fn() -> bool + Send + Sync + 'static,
    ) -> Self {
        self.push(class, Attribute::Class(Box::new(holds)))
    }

    /// Sets a style property that follows signals. It is not printed: a strict policy refuses `style` attributes.
    pub fn style(
        self,
        property: &'static str,
        value: impl Fn() -> Option<String> + Send + Sync + 'static,
    ) -> Self {
        self.push(property, Attribute::Style(Box::new(value)))
    }

    /// Ticks a box while something holds.
    pub fn checked(self, holds: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.push("checked", Attribute::Checked(Box::new(holds)))
    }

    /// Fills a field, or chooses in a list whose options were added before.
    pub fn value(self, value: impl Fn() -> String + Send + Sync + 'static) -> Self {
        self.push("value", Attribute::Value(Box::new(value)))
    }

    /// Listens to an event.
    pub fn on(
        self,
        event: &'static str,
        listener: impl Fn(&Event) + Send + Sync + 'static,
    ) -> Self {
        self.with(|element| element.listeners.push((event, Box::new(listener))))
    }

    /// Adds a text.
    pub fn text(self, text: impl Into<Str>) -> Self {
        let text = text.into();
        self.with(|element| {
            let Content::Nodes(nodes) = &mut element.content else {
                return;
            };
            match nodes.last_mut() {
                Some(Self::Text(before)) => before.to_mut().push_str(&text),
                _ if text.is_empty() => {}
                _ => nodes.push(Self::Text(text)),
            }
        })
    }

    /// Adds a child.
    pub fn child(self, child: Self) -> Self {
        match child {
            Self::Text(text) => self.text(text),
            element => self.with(|parent| {
                if let Content::Nodes(nodes) = &mut parent.content {
                    nodes.push(element);
                }
            }),
        }
    }

    /// Adds children; an `Option` adds one or none.
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Makes the whole content a text that follows signals.
    pub fn live_text(self, text: impl Fn() -> String + Send + Sync + 'static) -> Self {
        self.with(|element| element.content = Content::Text(Box::new(text)))
    }

    /// Makes the whole content markup that was written elsewhere in this program, printed when prerendered and left alone
    /// in the browser.
    pub fn kept(self, html: String) -> Self {
        self.with(|element| element.content = Content::Kept(html))
    }

    /// Makes the whole content markup that follows signals; it is built anew on every change.
    pub fn region(self, nodes: impl Fn() -> Vec<Self> + Send + Sync + 'static) -> Self {
        self.with(|element| element.content = Content::Region(Box::new(nodes)))
    }
}
