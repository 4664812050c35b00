//! `cargo xtask serve`: builds what the page is made from whenever it changes, and serves it meanwhile.

mod problem;
mod rebuild;

pub use rebuild::keep_built;

use crate::{
    failure::{Failure, Outcome},
    project,
    site::{self, compressed},
};
use meridian_digest as digest;
use meridian_server::{Options, Root, Server, Watch, live::Board};
use std::{path::Path, sync::Arc, thread};

/// Ports tried after the wanted one.
const TRIES: u16 = 20;

/// What the page is made from, below the root. What xtask itself is made from cannot change while it runs.
const SOURCES: [&str; 9] = [
    "crates",
    "src",
    "boot",
    "basemap",
    "public",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
];

/// Serves at once, builds when needed, and again after each change, until interrupted.
///
/// # Errors
/// Where no port is free, or nothing can be watched. A build that fails is shown in the page and mended there.
pub fn serve(port: u16) -> Outcome {
    let board = Arc::new(Board::default());
    let root = Arc::new(Root::new(project::dist()));
    let server = (0..TRIES)
        .filter_map(|step| port.checked_add(step))
        .find_map(|port| {
            Server::live(
                Arc::clone(&root),
                port,
                Arc::clone(&board),
                Options {
                    compressed: compressed::remembered,
                    ..Options::default()
                },
            )
            .ok()
        })
        .ok_or_else(|| Failure::refused(format!("ports from {port}"), "all taken; try --port"))?;
    let watch = Watch::start(&project::path(""), &SOURCES).map_err(Failure::server)?;
    println!("Meridian is at {}   (Ctrl-C ends it)", server.address());
    let options = site::Options {
        lenient: true,
        ..site::Options::default()
    };
    // First the site as readers get it; then, while somebody writes, drafts, which take seconds.
    let mut whole = false;
    keep_built(&watch.changes, &board, || {
        if whole {
            let folder = site::draft(&options)?;
            let version = version(&folder)?;
            root.exchange(folder);
            return Ok(version);
        }
        site::build(&options)?;
        whole = true;
        // What the first draft needs is compiled while somebody looks at the page. If that fails, the draft will say so.
        thread::spawn(|| site::program::ahead().ok());
        version(&project::dist())
    });
    Ok(())
}

/// A text that differs from site to site: after a build that gave the same files no page is loaded again.
fn version(folder: &Path) -> Outcome<String> {
    let mut list = String::new();
    for path in project::files(folder)? {
        let content = std::fs::read(&path).map_err(Failure::file(&path))?;
        list.push_str(&format!("{} {}\n", path.display(), digest::hex(&content)));
    }
    Ok(digest::hex(list.as_bytes()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use std::fs;

    #[test]
    fn what_is_watched_is_there() {
        for source in SOURCES {
            assert!(project::path(source).exists(), "{source}");
        }
    }

    #[test]
    fn a_version_is_that_of_names_and_contents() {
        let folder = std::env::temp_dir().join(format!("meridian-version-{}", std::process::id()));
        let mut seen = Vec::new();
        for (name, content) in [("a", "1"), ("a", "1"), ("a", "2"), ("b", "2")] {
            project::write(&folder.join("below").join(name), content.as_bytes()).unwrap();
            seen.push(version(&folder).unwrap());
        }
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(seen[0], seen[1]);
        seen.dedup();
        assert_eq!(seen.len(), 3);
    }
}
