//! One thing to do later.

use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;

/// A timer that holds one callback; setting it again drops the one before.
#[derive(Clone, Default)]
pub struct Later(Rc<RefCell<Option<Timeout>>>);

impl Later {
    /// Runs `callback` once, after this many milliseconds.
    pub fn set(&self, milliseconds: u32, callback: impl FnOnce() + 'static) {
        let timeout = Timeout::new(milliseconds, callback);
        if let Some(before) = self.0.replace(Some(timeout)) {
            before.cancel();
        }
    }

    /// Drops what was to be done.
    pub fn cancel(&self) {
        if let Some(before) = self.0.replace(None) {
            before.cancel();
        }
    }
}
