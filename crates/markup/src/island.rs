//! A part of the page that comes to life later than the rest: until its view comes, it stays as it was printed.

use crate::dom::{Before, Mounted, mount, set, take_over};
use crate::node::Node;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use web_sys::Element;

/// An attribute of the island's element once its view has taken it over.
const LIVE: &str = "data-live";

/// The island as it stands in the document. Dropping it ends what lives on it.
pub struct Island(Rc<Inner>);

struct Inner {
    target: Element,
    before: Before,
    /// What has been mounted: a notice, then the view itself.
    held: RefCell<Option<Mounted>>,
}

/// Where a view is handed in for an island. It outlives the island, and does nothing then.
#[derive(Clone)]
pub struct Shore(Weak<Inner>);

impl Island {
    pub(crate) fn new(target: Element, before: Before) -> Self {
        Self(Rc::new(Inner {
            target,
            before,
            held: RefCell::default(),
        }))
    }

    pub(crate) fn shore(&self) -> Shore {
        Shore(Rc::downgrade(&self.0))
    }
}

impl Inner {
    /// Takes what is mounted out of the way.
    fn clear(&self) {
        let Some(mounted) = self.held.take() else {
            return;
        };
        if let Some(parent) = mounted.node.parent_node() {
            // Fails only for a node that is not there any more.
            let _ = parent.remove_child(&mounted.node);
        }
    }
}

impl Shore {
    /// Shows a notice above what was printed, in the place of the one before.
    pub fn tell(&self, notice: Node) {
        let Some(island) = self.0.upgrade() else {
            return;
        };
        island.clear();
        let Some(mounted) = mount(notice, None, Before::Nothing) else {
            return;
        };
        // Fails only for a node that contains the island.
        let _ = island
            .target
            .insert_before(&mounted.node, island.target.first_child().as_ref());
        island.held.replace(Some(mounted));
    }

    /// Lets the view take the island over. `as_printed` says that its state is the one that was printed; otherwise what follows
    /// signals is written again.
    pub fn live(&self, view: Node, as_printed: bool) {
        let Some(island) = self.0.upgrade() else {
            return;
        };
        island.clear();
        let before = match island.before {
            Before::Same if !as_printed => Before::Other,
            before => before,
        };
        let target = island.target.clone();
        let mounted = take_over(view, target.clone(), before);
        set(&target, LIVE, "");
        island.held.replace(Some(mounted));
    }
}
