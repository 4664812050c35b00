//! Elements and texts, and how they are built.

use crate::value::{Class, Live, MaybeLive, Str, Value};
#[cfg(feature = "dom")]
use {crate::island::Shore, web_sys::Event};

#[cfg(feature = "dom")]
pub(crate) type Listener = Box<dyn Fn(&Event) + Send + Sync>;

/// Builds the element of a key.
pub(crate) type Build = Box<dyn Fn(&str) -> Node + Send + Sync>;

/// An element, or a text. A thin pointer, so that building one is little code.
pub struct Node(pub(crate) Box<Inner>);

pub(crate) struct Inner {
    /// Empty for a text.
    pub(crate) tag: &'static str,
    pub(crate) attributes: Vec<(&'static str, Attribute)>,
    #[cfg(feature = "dom")]
    pub(crate) listeners: Vec<(&'static str, Listener)>,
    pub(crate) content: Content,
}

pub(crate) enum Attribute {
    Fixed(Str),
    Live(Live<Value>),
    /// A class beside the fixed ones.
    Class(Live<bool>),
    /// What the attribute of the same name no longer sets once the reader has typed or clicked.
    Property(Live<Value>),
    /// A style property, set through the CSSOM and never printed; `None` leaves it as it is.
    #[cfg(feature = "dom")]
    Style(Live<Option<String>>),
}

pub(crate) enum Content {
    Nodes(Vec<Node>),
    /// Only in a text.
    Fixed(Str),
    /// Printed as it is, and never touched again.
    Html(String),
    Text(Live<Str>),
    Region(Live<Vec<Node>>),
    /// What takes the element over comes later.
    #[cfg(feature = "dom")]
    Island(Box<dyn Fn(Shore) + Send + Sync>),
    Keyed(Live<Vec<String>>, Build),
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

impl Node {
    /// Sets an attribute. `false` and `None` mean that it is not there, `true` that it is there without a value; where the
    /// name begins with `aria-`, `true` and `false` are spelt out.
    pub fn attr(self, name: &'static str, value: impl Into<MaybeLive<Value>>) -> Self {
        self.set(name, value.into())
    }

    #[inline(never)]
    fn set(self, name: &'static str, value: MaybeLive<Value>) -> Self {
        match value {
            MaybeLive::Live(value) => self.push(name, Attribute::Live(value)),
            MaybeLive::Fixed(value) => match value.spelt(name) {
                Some(value) => self.push(name, Attribute::Fixed(value)),
                None => self,
            },
        }
    }

    /// Adds classes, or one that is there while something holds: `class("card open")`, `class(("open", move || open.get()))`.
    pub fn class(self, class: impl Into<Class>) -> Self {
        self.classify(class.into())
    }

    #[inline(never)]
    fn classify(mut self, class: Class) -> Self {
        let class = match class {
            Class::While(class, MaybeLive::Live(holds)) => {
                return self.push(class, Attribute::Class(holds));
            }
            Class::While(class, MaybeLive::Fixed(true)) => Str::Borrowed(class),
            Class::While(_, MaybeLive::Fixed(false)) => return self,
            Class::Fixed(class) if class.is_empty() => return self,
            Class::Fixed(class) => class,
        };
        for (name, attribute) in &mut self.0.attributes {
            if let Attribute::Fixed(before) = attribute
                && *name == "class"
            {
                let before = before.to_mut();
                before.push(' ');
                before.push_str(&class);
                return self;
            }
        }
        self.push("class", Attribute::Fixed(class))
    }

    /// Sets a property of the element's object: `checked`, or the `value` of a field or of a list whose options were added.
    /// An `input` prints it as the attribute of the same name. `None` leaves it as it is.
    pub fn prop(self, name: &'static str, value: impl Into<MaybeLive<Value>>) -> Self {
        self.own(name, value.into())
    }

    #[inline(never)]
    fn own(self, name: &'static str, value: MaybeLive<Value>) -> Self {
        self.push(name, Attribute::Property(value.live()))
    }

    /// Sets a style property: `style(("--x", move || x.get()))`. It is not printed: a strict policy refuses `style`
    /// attributes. `None` leaves it as it is.
    #[cfg(feature = "dom")]
    pub fn style(
        self,
        (property, value): (&'static str, impl Into<MaybeLive<Option<String>>>),
    ) -> Self {
        self.paint(property, value.into())
    }

    #[cfg(feature = "dom")]
    #[inline(never)]
    fn paint(self, property: &'static str, value: MaybeLive<Option<String>>) -> Self {
        self.push(property, Attribute::Style(value.live()))
    }

    #[inline(never)]
    fn push(mut self, name: &'static str, attribute: Attribute) -> Self {
        self.0.attributes.push((name, attribute));
        self
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

    /// Adds a text. One that follows signals is the whole content instead.
    pub fn text(self, text: impl Into<MaybeLive<Str>>) -> Self {
        self.say(text.into())
    }

    #[inline(never)]
    fn say(self, text: MaybeLive<Str>) -> Self {
        match text {
            MaybeLive::Fixed(text) => self.append_text(text),
            MaybeLive::Live(text) => self.fill(Content::Text(text)),
        }
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

    /// Makes the whole content HTML that this program wrote elsewhere. It is left alone where it was printed.
    pub fn inner_html(self, html: String) -> Self {
        self.fill(Content::Html(html))
    }

    /// Makes the whole content markup that follows signals; it is built anew on every change.
    pub fn region(self, nodes: impl Fn() -> Vec<Self> + Send + Sync + 'static) -> Self {
        self.fill(Content::Region(Box::new(nodes)))
    }

    /// Leaves the element as it was printed until a view comes that takes it over: `load` is given where to hand that in. In the
    /// browser's program alone, and printed as an empty element.
    #[cfg(feature = "dom")]
    pub fn island(self, load: impl Fn(Shore) + Send + Sync + 'static) -> Self {
        self.fill(Content::Island(Box::new(load)))
    }

    /// Makes the whole content a list that follows signals. A key that stays keeps its element; keys are unique.
    pub fn keyed(
        self,
        keys: impl Fn() -> Vec<String> + Send + Sync + 'static,
        build: impl Fn(&str) -> Self + Send + Sync + 'static,
    ) -> Self {
        self.fill(Content::Keyed(Box::new(keys), Box::new(build)))
    }

    #[inline(never)]
    fn fill(mut self, content: Content) -> Self {
        self.0.content = content;
        self
    }
}
