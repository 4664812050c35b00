//! Servers for tests. No two of a process have the same address: what a browser keeps for one, no page of another can find.

use meridian_server::{Options, Server};
use std::{
    collections::BTreeSet,
    path::Path,
    sync::{Mutex, PoisonError},
};

/// Addresses of all so far.
static GIVEN: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Serves a folder; `options` are made once more where the port has been another server's before.
pub(crate) fn serve(folder: &Path, options: impl Fn() -> Options) -> Server {
    // Held until a new one is found, so that none comes twice.
    let mut known = Vec::new();
    loop {
        let server = Server::start(folder, 0, options()).expect("a free port");
        let mut given = GIVEN.lock().unwrap_or_else(PoisonError::into_inner);
        if given.insert(server.address()) {
            return server;
        }
        known.push(server);
    }
}
