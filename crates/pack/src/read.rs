//! From JSON to the types of a pack.
//!
//! The types derive serde's reader, and native programs may use it. A browser would have to load it: with serde 1.0.229 and
//! serde_json 1.0.154 the page's whole program is 498 KB, 164 KB of them on the wire, and this way it is 383 KB and 136 KB
//! (November 2026). The derive makes one tokenizer a type, each with a way out after every field. Here the text becomes a [`Json`] first, and
//! [`fields!`] says for each type, in one file, how it is read from there. A property test holds both readers equal.
//!
//! Reading never stops. What cannot be read gets a stand-in, such as an empty text, and the first mistake is kept
//! with its path; [`read`] then throws the stand-ins away. So no type needs code for leaving half-way.

mod model;
mod values;

use super::json::Json;
use std::cell::OnceCell;

/// What is wrong with a pack, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Mistake {
    /// JSONPath, such as `$.quotes[3].speakers`.
    pub path: String,
    /// What was expected there.
    pub message: String,
}

/// Reads a whole document.
pub(super) fn read<T: FromJson>(json: &Json) -> Result<T, Mistake> {
    let first = OnceCell::new();
    let value = T::read(&At {
        json: Some(json),
        step: Step::Root,
        within: None,
        first: &first,
    });
    match first.into_inner() {
        None => Ok(value),
        Some(mistake) => Err(mistake),
    }
}

/// A type that can be read.
pub trait FromJson {
    /// What stands there, or a stand-in once a mistake is noted.
    fn read(at: &At) -> Self;
}

/// A place in the document and the value there, if there is one.
pub struct At<'a> {
    json: Option<&'a Json>,
    step: Step,
    within: Option<&'a At<'a>>,
    first: &'a OnceCell<Mistake>,
}

#[derive(Clone, Copy)]
enum Step {
    Root,
    Field(&'static str),
    Item(usize),
}

impl At<'_> {
    fn enter<'b>(&'b self, step: Step, json: Option<&'b Json>) -> At<'b> {
        At {
            json,
            step,
            within: Some(self),
            first: self.first,
        }
    }

    /// Notes what is wrong here, unless something was wrong before.
    fn refuse(&self, expected: &str) {
        self.first.get_or_init(|| {
            let message = match self.json {
                None => "missing".to_owned(),
                Some(_) => ["expected ", expected].concat(),
            };
            let mut path = String::new();
            self.write_path(&mut path);
            Mistake { path, message }
        });
    }

    fn write_path(&self, path: &mut String) {
        if let Some(outer) = self.within {
            outer.write_path(path);
        }
        match self.step {
            Step::Root => path.push('$'),
            Step::Field(name) => {
                path.push('.');
                path.push_str(name);
            }
            Step::Item(index) => {
                path.push('[');
                path.push_str(&index.to_string());
                path.push(']');
            }
        }
    }

    fn text(&self) -> &str {
        match self.json {
            Some(Json::Text(text)) => text,
            _ => {
                self.refuse("text");
                ""
            }
        }
    }

    fn list(&self) -> &[Json] {
        match self.json {
            Some(Json::List(items)) => items,
            _ => {
                self.refuse("a list");
                &[]
            }
        }
    }

    fn fields(&self) -> &[(String, Json)] {
        match self.json {
            Some(Json::Object(fields)) => fields,
            _ => {
                self.refuse("an object");
                &[]
            }
        }
    }

    /// The field of this name, which must not stand twice; others are left alone.
    fn field(&self, name: &'static str) -> At<'_> {
        let mut found = None;
        for (key, value) in self.fields() {
            if key == name && found.replace(value).is_some() {
                self.enter(Step::Field(name), found)
                    .refuse("one field of this name");
            }
        }
        self.enter(Step::Field(name), found)
    }

    /// A field that must be there, unless its type is an `Option`.
    pub fn must<T: FromJson>(&self, name: &'static str) -> T {
        T::read(&self.field(name))
    }

    /// A field that may be left out.
    pub fn may<T: FromJson + Default>(&self, name: &'static str) -> T {
        let field = self.field(name);
        match field.json {
            None => T::default(),
            Some(_) => T::read(&field),
        }
    }

    /// The only field, for a value that is one of several things.
    pub fn only(&self, names: &[&'static str]) -> (usize, At<'_>) {
        if let [(key, value)] = self.fields()
            && let Some((at, name)) = names.iter().enumerate().find(|(_, name)| *name == key)
        {
            return (at, self.enter(Step::Field(name), Some(value)));
        }
        self.refuse(&["an object with one of ", &names.join(", ")].concat());
        (0, self.enter(Step::Item(0), None))
    }

    /// Position of the word that stands here.
    pub fn word(&self, words: &[&'static str]) -> usize {
        let text = self.text();
        words
            .iter()
            .position(|word| *word == text)
            .unwrap_or_else(|| {
                self.refuse(&["one of ", &words.join(", ")].concat());
                0
            })
    }
}

/// Says how a struct is read: `fields!(Claim { text, by: may, trace: must "source" })`. A field is of the JSON key of
/// the same name unless another is given; `may` gives a missing one its default, and an `Option` needs no mark.
#[macro_export]
macro_rules! fields {
    ($type:ident { $($field:ident $(: $how:ident $($key:literal)?)?),+ $(,)? }) => {
        impl $crate::read::FromJson for $type {
            fn read(at: &$crate::read::At) -> Self {
                Self { $($field: $crate::fields!(@ at $field $($how $($key)?)?)),+ }
            }
        }
    };
    (@ $at:ident $field:ident) => { $at.must(stringify!($field)) };
    (@ $at:ident $field:ident $how:ident) => { $at.$how(stringify!($field)) };
    (@ $at:ident $field:ident $how:ident $key:literal) => { $at.$how($key) };
}

/// Gives an enum of words its ids, in the order in which they are listed.
#[macro_export]
macro_rules! ids {
    ($type:ident { $($variant:ident = $id:literal),+ $(,)? }) => {
        impl $type {
            /// All of them, in the order in which they are listed.
            pub const ALL: [Self; [$($id),+].len()] = [$(Self::$variant),+];

            /// The id used in packs and fragments, in kebab-case.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }
        }

        impl $crate::read::FromJson for $type {
            fn read(at: &$crate::read::At) -> Self {
                let [first, ..] = Self::ALL;
                let at = at.word(&Self::ALL.map(Self::id));
                Self::ALL.get(at).copied().unwrap_or(first)
            }
        }
    };
}

pub use {crate::fields, crate::ids};
