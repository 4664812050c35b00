//! A list whose elements stay with their keys.

use crate::dom::{Mounted, mount};
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
    shown: Vec<(String, Mounted)>,
}

impl Keyed {
    /// An empty list, or one whose elements are in `parent` already unless it is `fresh`.
    pub fn new(parent: Element, fresh: bool, build: Build) -> Self {
        Self {
            parent,
            build,
            owner: Owner::current(),
            adopting: !fresh,
            shown: Vec::new(),
        }
    }

    /// Brings the list to these keys, in this order: what stays is moved only where it must be.
    pub fn show(&mut self, keys: Vec<String>) {
        let mut next = self.parent.first_child();
        let adopting = std::mem::take(&mut self.adopting);
        let mut before = std::mem::take(&mut self.shown);
        // Gone first, so that what stays is mostly in place.
        before.retain(|(key, mounted)| {
            let stays = keys.contains(key);
            if !stays {
                if next.as_ref() == Some(&mounted.node) {
                    next = mounted.node.next_sibling();
                }
                // Fails only for a node that is not there any more.
                let _ = self.parent.remove_child(&mounted.node);
            }
            stays
        });
        for key in keys {
            let kept = before.iter().position(|(old, _)| *old == key);
            let made = match kept {
                Some(index) => Some(before.remove(index).1),
                None => self.make(&key, next.clone().filter(|_| adopting)),
            };
            let Some(mounted) = made else { continue };
            if next.as_ref() == Some(&mounted.node) {
                next = mounted.node.next_sibling();
            } else {
                // Fails only for a node that contains the list.
                let _ = self.parent.insert_before(&mounted.node, next.as_ref());
            }
            self.shown.push((key, mounted));
        }
    }

    fn make(&self, key: &str, existing: Option<web_sys::Node>) -> Option<Mounted> {
        let make = || mount((self.build)(key), existing);
        match &self.owner {
            Some(owner) => owner.with(make),
            None => make(),
        }
    }
}
