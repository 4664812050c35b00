//! What the page weighs on the wire against the budgets of the design: brotli 11, KB of 1000 bytes.

use super::{compressed, icons, single};
use crate::{
    failure::{Failure, Outcome},
    project,
};
use std::fs;

/// One file of the site.
struct Weight {
    name: String,
    raw: usize,
    wire: usize,
}

/// A promise about a sum of files.
struct Budget {
    what: &'static str,
    /// Bytes above which the table says so.
    aim: usize,
    /// Bytes that the built-in site may take at most; what another pack's site takes is its author's matter.
    limit: usize,
    counts: fn(&str) -> bool,
    /// Whether bytes count as they lie on a disk.
    raw: bool,
    /// What an author can do about it.
    advice: &'static str,
}

impl Budget {
    /// Bytes that these files take of it.
    fn taken(&self, files: &[Weight]) -> usize {
        files
            .iter()
            .filter(|file| (self.counts)(&file.name))
            .map(|file| if self.raw { file.raw } else { file.wire })
            .sum()
    }
}

const FEWER_WORDS: &str =
    "Shorter stories and fewer quotes make the page lighter; it works all the same.";
const NOT_YOURS: &str = "That is Meridian's own weight, not your pack's.";

/// The page itself: a first paint needs no more. Browsers fetch rules for paper behind everything else.
fn paints(name: &str) -> bool {
    let elsewhere = is_for_paper(name)
        || is_for_frames(name)
        || name.starts_with("single-")
        || name.starts_with("dialogs-")
        || name.starts_with("lesson-");
    name == "index.html" || name.ends_with(".css") && !elsewhere
}

fn is_for_paper(name: &str) -> bool {
    name.starts_with("print-")
}

/// What only a page in a frame, or the custom element, fetches.
fn is_for_frames(name: &str) -> bool {
    name.starts_with("frame-") || name.starts_with("element-")
}

/// Until a reader can search and filter: the program's first part.
fn runs(name: &str) -> bool {
    let program = name.starts_with("meridian-") || name.starts_with("boot-");
    paints(name) || program && (name.ends_with(".js") || name.ends_with(".wasm"))
}

/// What makes the rest of the page live, a moment later, without being asked for.
fn comes_later(name: &str) -> bool {
    is_part(name, "later")
}

/// Code that parts of the program share stands in files of its own, which are named by all of them and count for each.
fn is_part(name: &str, part: &str) -> bool {
    let stem = name
        .strip_suffix(".wasm")
        .and_then(|name| name.rsplit_once('-'));
    stem.is_some_and(|(parts, _)| parts.split('-').any(|one| one == part))
}

/// What a part brings when it is asked for: what it shares with the later part is there by then.
fn is_asked_for(name: &str, part: &str) -> bool {
    is_part(name, part) && !comes_later(name)
}

fn is_map(name: &str) -> bool {
    name.contains("basemap")
}

/// Everything a visit to the plain address fetches without being asked.
fn arrives(name: &str) -> bool {
    runs(name)
        || comes_later(name)
        || is_map(name)
        || is_for_paper(name)
        || name == "icon.svg"
        || name == icons::MANIFEST
}

/// Files of the site that belong to none of these are fetched on request, and listed without a budget.
static BUDGETS: [Budget; 9] = [
    Budget {
        what: "first paint (HTML, CSS)",
        raw: false,
        aim: 40_000,
        limit: 48_000,
        counts: paints,
        advice: FEWER_WORDS,
    },
    Budget {
        what: "until interactive (and scripts, first part)",
        raw: false,
        aim: 150_000,
        limit: 165_000,
        counts: runs,
        advice: FEWER_WORDS,
    },
    Budget {
        what: "the program's later part",
        raw: false,
        aim: 60_000,
        limit: 65_000,
        counts: comes_later,
        advice: NOT_YOURS,
    },
    Budget {
        what: "dialogs and exports, on request",
        raw: false,
        aim: 110_000,
        limit: 110_000,
        counts: |name| is_asked_for(name, "extras") || name.starts_with("dialogs-"),
        advice: NOT_YOURS,
    },
    Budget {
        what: "the lesson, on request",
        raw: false,
        aim: 90_000,
        limit: 90_000,
        counts: |name| {
            is_asked_for(name, "lesson") || name.starts_with("lesson-") && !name.ends_with(".wasm")
        },
        advice: FEWER_WORDS,
    },
    Budget {
        what: "basemap detail",
        raw: false,
        aim: 40_000,
        limit: 40_000,
        counts: is_map,
        advice: NOT_YOURS,
    },
    Budget {
        what: "script before the first paint, not compressed",
        raw: true,
        aim: 1024,
        limit: 1024,
        counts: |name| name.starts_with("boot-"),
        advice: NOT_YOURS,
    },
    Budget {
        what: "the default page in all",
        raw: false,
        aim: 195_000,
        limit: 260_000,
        counts: arrives,
        advice: FEWER_WORDS,
    },
    Budget {
        what: "single file, not compressed",
        raw: true,
        // With what a site fetches on request inside.
        aim: 1_300_000,
        limit: 1_400_000,
        counts: |name| name == single::NAME,
        advice: FEWER_WORDS,
    },
];

/// Prints what the site in `dist/` weighs beside the budgets, with a line of advice where it weighs more. Whose pack it is
/// does not matter: a budget never fails a build.
pub fn show() -> Outcome {
    for over in table()? {
        println!(
            "advice: {} takes {} bytes, {} more than Meridian's own page is held to. {}",
            over.budget.what,
            over.takes,
            over.takes - over.budget.limit,
            over.budget.advice
        );
    }
    Ok(())
}

/// Prints the table of the built-in site, and fails where a limit is passed: a test.
pub fn hold() -> Outcome {
    let unmet: Vec<String> = table()?
        .iter()
        .map(|over| {
            format!(
                "over budget: {} takes {} bytes, limit {}",
                over.budget.what, over.takes, over.budget.limit
            )
        })
        .collect();
    if unmet.is_empty() {
        Ok(())
    } else {
        Err(Failure::Unmet(unmet))
    }
}

/// A budget that is not kept.
struct Over {
    budget: &'static Budget,
    takes: usize,
}

/// Weighs every file and prints the table; gives the limits that are passed.
fn table() -> Outcome<Vec<Over>> {
    let dist = project::dist();
    let mut files = Vec::new();
    for path in project::files(&dist)? {
        let content = fs::read(&path).map_err(Failure::file(&path))?;
        let below = path.strip_prefix(&dist).unwrap_or(&path);
        let name = below.to_string_lossy().replace('\\', "/");
        files.push(Weight {
            raw: content.len(),
            wire: if is_packed(&name) {
                content.len()
            } else {
                compressed::brotli(&content)?.len()
            },
            name,
        });
    }
    files.sort_by_key(|file| std::cmp::Reverse((arrives(&file.name), file.wire)));

    println!("{:<42} {:>9} {:>9}", "file", "bytes", "brotli");
    for file in in_the_table(&files) {
        let asked = if arrives(&file.name) {
            ""
        } else {
            "  on request"
        };
        println!("{:<42} {:>9} {:>9}{asked}", file.name, file.raw, file.wire);
    }
    println!(
        "\n{:<42} {:>9} {:>9} {:>9}",
        "budget", "bytes", "aim", "limit"
    );
    let mut unmet = Vec::new();
    for budget in &BUDGETS {
        let takes = budget.taken(&files);
        let verdict = match takes {
            _ if takes > budget.limit => "over",
            _ if takes > budget.aim => "past the aim",
            _ => "",
        };
        println!(
            "{:<42} {takes:>9} {:>9} {:>9}  {verdict}",
            budget.what, budget.aim, budget.limit
        );
        if takes > budget.limit {
            unmet.push(Over { budget, takes });
        }
    }
    Ok(unmet)
}

/// Files that are compressed in themselves: a server sends them as they are.
fn is_packed(name: &str) -> bool {
    [".png", ".zip"].iter().any(|end| name.ends_with(end))
}

/// One line a file, but one for all of a kind in a folder: pages of quotes, their pictures.
fn in_the_table(files: &[Weight]) -> Vec<Weight> {
    let mut table: Vec<Weight> = Vec::new();
    for file in files {
        let kind = file.name.split_once('/').and_then(|(folder, name)| {
            let (_, kind) = name.split_once('.')?;
            is_single(folder).then(|| format!("{folder}/*.{kind}"))
        });
        let name = kind.unwrap_or_else(|| file.name.clone());
        match table.iter_mut().find(|line| line.name == name) {
            Some(line) => {
                line.raw += file.raw;
                line.wire += file.wire;
            }
            None => table.push(Weight {
                name,
                raw: file.raw,
                wire: file.wire,
            }),
        }
    }
    table
}

fn is_single(folder: &str) -> bool {
    folder == "quote" || folder == "story"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(weights: &[(&str, usize)]) -> Vec<Weight> {
        weights
            .iter()
            .map(|(name, wire)| Weight {
                name: (*name).to_owned(),
                raw: wire * 3,
                wire: *wire,
            })
            .collect()
    }

    #[test]
    fn a_budget_counts_its_own_files_compressed_unless_they_lie_on_a_disk() {
        let files = files(&[
            ("index.html", 10),
            ("meridian-aa.css", 5),
            ("print-aa.css", 7),
            ("single-aa.css", 7),
            ("meridian-aa.wasm", 100),
            ("later-aa.wasm", 40),
            ("extras-later-aa.wasm", 2),
            ("extras-aa.wasm", 60),
            ("extras-lesson-aa.wasm", 9),
            ("lesson-aa.wasm", 50),
            ("lesson-aa.json", 20),
            ("dialogs-aa.css", 1),
            ("boot-aa.js", 1),
            ("basemap/world-aa.bin", 30),
            ("meridian.html", 900),
            ("quote/x.html", 50),
        ]);
        let taken: Vec<_> = BUDGETS
            .iter()
            .map(|budget| (budget.what, budget.taken(&files)))
            .collect();
        let expected = [15, 116, 42, 70, 79, 30, 3, 195, 2700];
        assert_eq!(
            taken.iter().map(|(_, bytes)| *bytes).collect::<Vec<_>>(),
            expected,
            "{taken:?}"
        );
    }

    #[test]
    fn what_is_packed_already_is_not_packed_again() {
        assert!(is_packed("quote/x.png") && is_packed("meridian-web.zip"));
        assert!(!is_packed("quote/x.svg") && !is_packed("meridian.html"));
    }
}
