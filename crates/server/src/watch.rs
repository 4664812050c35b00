//! Hears of files that change.

use crate::ServerError;
use notify::{
    Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher,
    event::{AccessKind, AccessMode},
};
use std::{
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, Sender, channel},
};

/// Watches until it is dropped.
pub struct Watch {
    /// Paths below the root that were written, made, renamed or removed, as it happens: an editor that saves once may change
    /// several.
    pub changes: Receiver<PathBuf>,
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Watches some of what lies in a folder: files, and folders with everything below.
    ///
    /// # Errors
    /// Where the system watches no more.
    pub fn start(root: &Path, parts: &[&str]) -> Result<Self, ServerError> {
        let (sender, changes) = channel();
        let because = |why: String| ServerError::Watch {
            folder: root.to_owned(),
            why,
        };
        let refused = |error: notify::Error| because(error.to_string());
        // The system names files by their real paths.
        let real = root
            .canonicalize()
            .map_err(|error| because(error.to_string()))?;
        let watched: Vec<PathBuf> = parts.iter().map(|part| real.join(part)).collect();
        let hear = {
            let (root, watched) = (real.clone(), watched.clone());
            move |event: notify::Result<Event>| tell(event, &root, &watched, &sender)
        };
        let mut watcher = notify::recommended_watcher(hear).map_err(refused)?;
        // Files are watched through their folder: an editor that puts a new one in place of the old leaves nothing to watch.
        watcher
            .watch(&real, RecursiveMode::NonRecursive)
            .map_err(refused)?;
        for folder in watched.iter().filter(|path| path.is_dir()) {
            watcher
                .watch(folder, RecursiveMode::Recursive)
                .map_err(refused)?;
        }
        Ok(Self {
            changes,
            _watcher: watcher,
        })
    }
}

fn tell(event: notify::Result<Event>, root: &Path, watched: &[PathBuf], sender: &Sender<PathBuf>) {
    // Where events were lost, something has changed.
    let event = event.unwrap_or_else(|_| Event::new(EventKind::Any));
    if !changes(&event.kind) {
        return;
    }
    let lost = event.paths.is_empty() || event.need_rescan();
    let ours = event
        .paths
        .iter()
        .filter(|path| watched.iter().any(|part| path.starts_with(part)));
    let below = ours.map(|path| path.strip_prefix(root).unwrap_or(path).to_owned());
    for path in below.chain(lost.then(PathBuf::new)) {
        // Whoever listened may have gone.
        let _ = sender.send(path);
    }
}

/// Reading changes nothing; a file that was opened for writing has changed once it is closed.
fn changes(kind: &EventKind) -> bool {
    match kind {
        EventKind::Access(access) => *access == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::{fs, time::Duration};

    /// The next path heard of that is another than the last.
    fn next(watch: &Watch, last: &str) -> String {
        loop {
            let path = watch.changes.recv_timeout(Duration::from_secs(20)).unwrap();
            if path != Path::new(last) {
                return path.to_string_lossy().into_owned();
            }
        }
    }

    #[test]
    fn what_is_watched_is_heard_of_and_nothing_else() {
        let root = std::env::temp_dir().join(format!("meridian-watch-{}", std::process::id()));
        fs::create_dir_all(root.join("src/deep")).unwrap();
        fs::create_dir_all(root.join("target")).unwrap();
        for name in ["src/deep/a", "index.html", "other.html", "target/b"] {
            fs::write(root.join(name), "1").unwrap();
        }
        let watch = Watch::start(&root, &["src", "index.html"]).unwrap();
        fs::write(root.join("target/b"), "2").unwrap();
        fs::write(root.join("other.html"), "2").unwrap();
        fs::read(root.join("src/deep/a")).unwrap();
        fs::write(root.join("index.html"), "2").unwrap();
        // Events come in the order of the changes: nothing was heard of what stands above.
        assert_eq!(next(&watch, ""), "index.html");
        fs::write(root.join("src/deep/a"), "2").unwrap();
        assert_eq!(next(&watch, "index.html"), "src/deep/a");
        // As editors save: a new file takes the place of the old one, twice.
        for _ in 0..2 {
            fs::write(root.join("new"), "3").unwrap();
            fs::rename(root.join("new"), root.join("index.html")).unwrap();
            assert_eq!(next(&watch, "src/deep/a"), "index.html");
            fs::remove_file(root.join("src/deep/a")).unwrap();
            assert_eq!(next(&watch, "index.html"), "src/deep/a");
            fs::write(root.join("src/deep/a"), "4").unwrap();
        }
        fs::create_dir(root.join("src/more")).unwrap();
        assert_eq!(next(&watch, "src/deep/a"), "src/more");
        fs::remove_dir_all(&root).unwrap();
    }
}
