//! `meridian serve`: a pack's site on this machine, made again whenever the pack is saved.

use crate::{
    failure::{Failure, Outcome},
    order::Wanted,
    output, shell,
};
use meridian_lesson::model::beside;
use meridian_server::{
    Options, Root, Server, Watch,
    live::{Board, Problem},
};
use meridian_site::{Files, Shell};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
    sync::Arc,
    time::Duration,
};

/// Saving is done when nothing has changed for so long.
const QUIET: Duration = Duration::from_millis(80);

/// Ports tried after the wanted one.
const TRIES: u16 = 20;

/// What is served.
#[derive(Debug, clap::Args)]
pub struct Serve {
    #[command(flatten)]
    wanted: Wanted,
    /// The port of 127.0.0.1; the next free one is taken where it is not
    #[arg(long, value_name = "N", default_value_t = 8080)]
    port: u16,
}

/// Serves until it is interrupted. What is wrong with the pack stands on the page, and goes when it is mended.
///
/// # Errors
/// No shell, no free port, or a folder that cannot be watched.
pub fn serve(what: &Serve) -> Outcome {
    let shell = shell::read(what.wanted.shell.as_deref())?;
    let home = Home::new()?;
    let (root, board) = (
        Arc::new(Root::new(home.site(0))),
        Arc::new(Board::default()),
    );
    let start = |port| {
        Server::live(
            Arc::clone(&root),
            port,
            Arc::clone(&board),
            Options::default(),
        )
    };
    let server = (0..TRIES)
        .filter_map(|step| what.port.checked_add(step))
        .find_map(|port| start(port).ok())
        .ok_or_else(|| Failure::refused(format!("ports from {}", what.port), "all taken"))?;
    let pack = &what.wanted.pack;
    let folder = pack.parent().filter(|path| !path.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let (name, lesson) = (file_name(pack), file_name(&beside(pack)));
    let watch = Watch::start(folder, &[&name, &lesson])
        .map_err(|error| Failure::refused("watch", error))?;
    println!(
        "{} is at {}   (Ctrl-C ends it)",
        pack.display(),
        server.address()
    );
    for number in 1.. {
        board.building();
        board.step("making the site");
        match site(&what.wanted, &shell, &home.site(number)) {
            Ok(version) => {
                root.exchange(home.site(number));
                let _ = fs::remove_dir_all(home.site(number - 1));
                board.ready(&version);
            }
            Err(failure) => {
                eprintln!("{failure}");
                board.failed(problems(&failure));
            }
        }
        if watch.changes.recv().is_err() {
            break;
        }
        while watch.changes.recv_timeout(QUIET).is_ok() {}
    }
    Ok(())
}

/// Makes the site in a folder; the answer is another for another site.
fn site(wanted: &Wanted, shell: &Shell, folder: &Path) -> Outcome<String> {
    let files = wanted.files(shell, false)?;
    output::write(folder, &files)?;
    Ok(version(&files))
}

fn version(files: &Files) -> String {
    let line = |(name, content): (&String, &Vec<u8>)| {
        format!("{name} {}\n", meridian_digest::hex(content))
    };
    let list: String = files.iter().map(line).collect();
    meridian_digest::hex(list.as_bytes())
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// What stands on the page: each mistake with its place.
fn problems(failure: &Failure) -> Vec<Problem> {
    let placed = |line: &String| {
        let (place, message) = line.split_once(": ").unwrap_or(("", line));
        Problem {
            place: place.to_owned(),
            message: message.to_owned(),
            excerpt: String::new(),
        }
    };
    match failure {
        Failure::Mistakes(lines) => lines.iter().map(placed).collect(),
        other => vec![placed(&other.to_string())],
    }
}

/// A folder for the sites of this run, which goes with it.
struct Home(PathBuf);

impl Home {
    fn new() -> Outcome<Self> {
        let folder = env::temp_dir().join(format!("meridian-serve-{}", process::id()));
        fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
        Ok(Self(folder))
    }

    fn site(&self, number: u32) -> PathBuf {
        self.0.join(number.to_string())
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn each_mistake_stands_on_the_page_with_its_place() {
        let lines = vec![
            "a.json: $.quotes[0].id: no id".to_owned(),
            "b: c".to_owned(),
        ];
        let found = problems(&Failure::Mistakes(lines));
        assert_eq!(found[0].place, "a.json");
        assert_eq!(found[0].message, "$.quotes[0].id: no id");
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn another_site_is_another_version() {
        let of =
            |name: &str, content: &str| version(&Files::from([(name.to_owned(), content.into())]));
        assert_eq!(of("a", "1"), of("a", "1"));
        assert_ne!(of("a", "1"), of("a", "2"));
        assert_ne!(of("a", "1"), of("b", "1"));
    }
}
