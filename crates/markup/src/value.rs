//! What attributes, texts and classes are set to: once, or again whenever a signal changes.

use std::borrow::Cow;

/// A text that is fixed or owned.
pub type Str = Cow<'static, str>;

/// Something that is read again whenever a signal in it changes.
pub(crate) type Live<T> = Box<dyn Fn() -> T + Send + Sync>;

/// What an attribute or a property is at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// It is not there.
    Nothing,
    /// It is there without a value, or it is not there, such as `hidden`. WAI-ARIA's states are spelt out instead: `true` or
    /// `false`.
    Flag(bool),
    /// It is there with this value.
    Text(Str),
}

impl Value {
    /// The value of the attribute of this name, if the attribute is there.
    pub(crate) fn spelt(self, name: &str) -> Option<Str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Flag(holds) if name.starts_with("aria-") => {
                Some(Str::Borrowed(if holds { "true" } else { "false" }))
            }
            Self::Flag(true) => Some(Str::Borrowed("")),
            Self::Flag(false) | Self::Nothing => None,
        }
    }
}

/// A value, or a closure that gives one and is asked again whenever a signal that it read has changed.
pub enum MaybeLive<T> {
    /// Set once.
    Fixed(T),
    /// Follows signals. Boxed here, so that nothing behind is compiled for each closure.
    Live(Box<dyn Fn() -> T + Send + Sync>),
}

impl<T: Clone + Send + Sync + 'static> MaybeLive<T> {
    /// The same as a closure, where fixed and live are handled alike.
    pub(crate) fn live(self) -> Live<T> {
        match self {
            Self::Fixed(value) => Box::new(move || value.clone()),
            Self::Live(value) => value,
        }
    }
}

impl<T, F, V> From<F> for MaybeLive<T>
where
    F: Fn() -> V + Send + Sync + 'static,
    V: Into<T>,
{
    fn from(value: F) -> Self {
        Self::Live(Box::new(move || value().into()))
    }
}

/// A class: always there, or while something holds.
pub enum Class {
    /// One or several, separated by spaces; an empty text sets none.
    Fixed(Str),
    /// One, and whether it is there.
    While(&'static str, MaybeLive<bool>),
}

impl<H: Into<MaybeLive<bool>>> From<(&'static str, H)> for Class {
    fn from((class, holds): (&'static str, H)) -> Self {
        Self::While(class, holds.into())
    }
}

/// Texts that stand where a text, an attribute or a class is asked for.
macro_rules! text {
    ($($text:ty),*) => {$(
        impl From<$text> for Value {
            fn from(text: $text) -> Self {
                Self::Text(text.into())
            }
        }

        impl From<$text> for MaybeLive<Value> {
            fn from(text: $text) -> Self {
                Self::Fixed(Value::Text(text.into()))
            }
        }

        impl From<$text> for MaybeLive<Str> {
            fn from(text: $text) -> Self {
                Self::Fixed(text.into())
            }
        }

        impl From<$text> for Class {
            fn from(text: $text) -> Self {
                Self::Fixed(text.into())
            }
        }
    )*};
}

text!(&'static str, String, Str);

impl From<bool> for Value {
    fn from(holds: bool) -> Self {
        Self::Flag(holds)
    }
}

impl From<bool> for MaybeLive<Value> {
    fn from(holds: bool) -> Self {
        Self::Fixed(Value::Flag(holds))
    }
}

impl From<bool> for MaybeLive<bool> {
    fn from(holds: bool) -> Self {
        Self::Fixed(holds)
    }
}

impl<V: Into<Value>> From<Option<V>> for Value {
    fn from(value: Option<V>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

impl<V: Into<Value>> From<Option<V>> for MaybeLive<Value> {
    fn from(value: Option<V>) -> Self {
        Self::Fixed(value.into())
    }
}

impl From<Option<String>> for MaybeLive<Option<String>> {
    fn from(value: Option<String>) -> Self {
        Self::Fixed(value)
    }
}
