//! The folder that is served.

use std::{
    path::PathBuf,
    sync::{PoisonError, RwLock},
};

/// A folder that may be exchanged for another while it is served: what is asked for afterwards comes from the new one.
pub struct Root(RwLock<PathBuf>);

impl Root {
    /// Serves this folder first; it need not be there yet.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self(RwLock::new(folder.into()))
    }

    /// Serves another one from now on.
    pub fn exchange(&self, folder: PathBuf) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = folder;
    }

    /// The folder at this moment.
    pub fn folder(&self) -> PathBuf {
        self.0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}
