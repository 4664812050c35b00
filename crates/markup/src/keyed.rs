//! A list whose elements stay with their keys.

use crate::arrange::{Place, arrange};
use crate::dom::{Before, Mounted, mount};
use crate::node::Build;
use leptos::prelude::Owner;
use web_sys::Element;

/// The list as it stands in the document.
pub struct Keyed {
    parent: Element,
    build: Build,
    /// What is built lives as long as the list, not until its next change.
    owner: Option<Owner>,
    /// Whether the elements were prerendered and wait to be taken over.
    adopting: bool,
    keys: Vec<String>,
    /// The elements of the keys; none where the document refused to make one.
    shown: Vec<Option<Mounted>>,
}

impl Keyed {
    /// An empty list, or one whose elements are in `parent` already. Printed for another state, they go: which of them stands for
    /// which key nothing tells.
    pub fn new(parent: Element, before: Before, build: Build) -> Self {
        if before == Before::Other {
            parent.set_text_content(None);
        }
        Self {
            parent,
            build,
            owner: Owner::current(),
            adopting: before == Before::Same,
            keys: Vec::new(),
            shown: Vec::new(),
        }
    }

    /// Brings the list to these keys, in this order.
    pub fn show(&mut self, keys: Vec<String>) {
        let adopting = std::mem::take(&mut self.adopting);
        let change = arrange(&self.keys, &keys);
        let mut old = std::mem::take(&mut self.shown);
        let mut take = |at: usize| old.get_mut(at).and_then(Option::take);
        for mounted in change.gone.into_iter().filter_map(&mut take) {
            // Fails only for a node that is not there any more.
            let _ = self.parent.remove_child(&mounted.node);
        }
        let mut next = self.parent.first_child();
        for (place, key) in change.places.into_iter().zip(&keys) {
            let made = match place {
                Place::Stays(at) | Place::Moves(at) => take(at),
                Place::New => self.make(key, next.clone().filter(|_| adopting)),
            };
            if let Some(node) = made.as_ref().map(|mounted| &mounted.node) {
                let taken_over = matches!(place, Place::New) && next.as_ref() == Some(node);
                if taken_over || matches!(place, Place::Stays(_)) {
                    next = node.next_sibling();
                } else {
                    // Fails only for a node that contains the list.
                    let _ = self.parent.insert_before(node, next.as_ref());
                }
            }
            self.shown.push(made);
        }
        self.keys = keys;
    }

    fn make(&self, key: &str, existing: Option<web_sys::Node>) -> Option<Mounted> {
        let make = || mount((self.build)(key), existing, Before::Same);
        match &self.owner {
            Some(owner) => owner.with(make),
            None => make(),
        }
    }
}
