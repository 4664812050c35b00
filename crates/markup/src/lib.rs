//! Markup as data.
//!
//! `view!` gives every combination of tags, attributes and children a type of its own, and each type its own code: on this
//! page that came to 250 KB of compressed wasm, twice what the whole of it may weigh. Here there is one type, so the code
//! exists once. Leptos' signals drive it: every live part is an effect. [`to_html`] prints it for the prerendered page,
//! [`TakeOver`] lets Leptos mount it on top of what was printed.
//!
//! Rules that make hydration simple: neighbouring texts are joined, and what changes is always the whole content of an
//! element ([`Node::live_text`], [`Node::region`]). So no marker comments are needed.

#[cfg(feature = "dom")]
mod dom;
pub mod escape;
mod html;
#[cfg(feature = "dom")]
mod keyed;
#[cfg(feature = "dom")]
pub mod listen;
#[cfg(feature = "dom")]
pub mod style;

#[cfg(feature = "dom")]
pub use dom::TakeOver;
pub use html::to_html;

use std::borrow::Cow;
#[cfg(feature = "dom")]
use web_sys::Event;

/// A text that is fixed or owned.
pub type Str = Cow<'static, str>;

#[cfg(feature = "dom")]
type Listener = Box<dyn Fn(&Event) + Send + Sync>;
type Live<T> = Box<dyn Fn() -> T + Send + Sync>;

/// An element, or a text. A thin pointer, so that building one is little code.
pub struct Node(Box<Inner>);

struct Inner {
    /// Empty for a text.
    tag: &'static str,
    attributes: Vec<(&'static str, Attribute)>,
    #[cfg(feature = "dom")]
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
    #[cfg(feature = "dom")]
    Style(Live<Option<String>>),
    /// The property of a field, which its attribute no longer sets once something was typed.
    Value(Live<String>),
}

enum Content {
    Nodes(Vec<Node>),
    /// Only in a text.
    Fixed(Str),
    /// Printed as it is and never touched again: the program draws in it by itself.
    Kept(String),
    Text(Live<String>),
    Region(Live<Vec<Node>>),
    Keyed(Live<Vec<String>>, Box<dyn Fn(&str) -> Node + Send + Sync>),
}

/// An element without attributes and content.
#[inline(never)]
pub fn el(tag: &'static str) -> Node {
    Node(Box::new(Inner {
        tag,
        attributes: Vec::new(),
        #[cfg(feature = "dom")]
        listeners: Vec::new(),
        content: Content::Nodes(Vec::new()),
    }))
}

/// A text by itself.
pub fn plain(text: impl Into<Str>) -> Node {
    plain_text(text.into())
}

#[inline(never)]
fn plain_text(text: Str) -> Node {
    let mut node = el("");
    node.0.content = Content::Fixed(text);
    node
}

/// A paragraph, a heading or the like that holds one text.
pub fn text(tag: &'static str, class: &'static str, content: impl Into<Str>) -> Node {
    labelled(tag, class, content.into())
}

#[inline(never)]
fn labelled(tag: &'static str, class: &'static str, content: Str) -> Node {
    el(tag).class(class).append_text(content)
}

impl Node {
    #[inline(never)]
    fn push(mut self, name: &'static str, attribute: Attribute) -> Self {
        self.0.attributes.push((name, attribute));
        self
    }

    #[inline(never)]
    fn fill(mut self, content: Content) -> Self {
        self.0.content = content;
        self
    }

    #[inline(never)]
    fn fixed(self, name: &'static str, value: Str) -> Self {
        if name == "class" && value.is_empty() {
            return self;
        }
        self.push(name, Attribute::Fixed(value))
    }

    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl Into<Str>) -> Self {
        self.fixed(name, value.into())
    }

    /// Sets the fixed classes; an empty text sets none.
    pub fn class(self, class: impl Into<Str>) -> Self {
        self.fixed("class", class.into())
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

    /// Sets an attribute without a value, such as `hidden`, while something holds.
    pub fn live_flag(
        self,
        name: &'static str,
        holds: impl Fn() -> bool + Send + Sync + 'static,
    ) -> Self {
        self.live(name, move || holds().then_some(Str::Borrowed("")))
    }

    /// Adds a class while something holds. The fixed classes must be set before.
    pub fn live_class(
        self,
        class: &'static str,
        holds: impl Fn() -> bool + Send + Sync + 'static,
    ) -> Self {
        self.push(class, Attribute::Class(Box::new(holds)))
    }

    #[cfg(feature = "dom")]
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
    #[cfg(feature = "dom")]
    pub fn on(
        self,
        event: &'static str,
        listener: impl Fn(&Event) + Send + Sync + 'static,
    ) -> Self {
        self.listen(event, Box::new(listener))
    }

    #[cfg(feature = "dom")]
    #[inline(never)]
    fn listen(mut self, event: &'static str, listener: Listener) -> Self {
        self.0.listeners.push((event, listener));
        self
    }

    /// Adds a text.
    pub fn text(self, text: impl Into<Str>) -> Self {
        self.append_text(text.into())
    }

    #[inline(never)]
    fn append_text(mut self, text: Str) -> Self {
        if let Content::Nodes(nodes) = &mut self.0.content {
            match nodes.last_mut().map(|last| &mut last.0.content) {
                Some(Content::Fixed(before)) => before.to_mut().push_str(&text),
                _ if text.is_empty() => {}
                _ => nodes.push(plain_text(text)),
            }
        }
        self
    }

    /// Adds a child.
    #[inline(never)]
    pub fn child(mut self, child: Self) -> Self {
        if let Content::Fixed(text) = child.0.content {
            return self.append_text(text);
        }
        if let Content::Nodes(nodes) = &mut self.0.content {
            nodes.push(child);
        }
        self
    }

    /// Adds children; an `Option` adds one or none.
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }

    /// Makes the whole content a text that follows signals.
    pub fn live_text(self, text: impl Fn() -> String + Send + Sync + 'static) -> Self {
        self.fill(Content::Text(Box::new(text)))
    }

    /// Makes the whole content markup that was written elsewhere in this program, printed when prerendered and left alone
    /// in the browser.
    pub fn kept(self, html: String) -> Self {
        self.fill(Content::Kept(html))
    }

    /// Makes the whole content markup that follows signals; it is built anew on every change.
    pub fn region(self, nodes: impl Fn() -> Vec<Self> + Send + Sync + 'static) -> Self {
        self.fill(Content::Region(Box::new(nodes)))
    }

    /// Makes the whole content a list that follows signals. A key that stays keeps its element; keys are unique.
    pub fn keyed(
        self,
        keys: impl Fn() -> Vec<String> + Send + Sync + 'static,
        build: impl Fn(&str) -> Self + Send + Sync + 'static,
    ) -> Self {
        self.fill(Content::Keyed(Box::new(keys), Box::new(build)))
    }
}
