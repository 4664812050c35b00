//! What the page weighs on the wire against the budgets of the design: brotli 11, KB of 1000 bytes.

use super::{digest, icons, single};
use crate::{
    failure::{Failure, Outcome},
    project,
};
use std::{fs, io::Write, path::PathBuf};

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
    /// Bytes above which the build fails.
    limit: usize,
    counts: fn(&str) -> bool,
    /// Whether bytes count as they lie on a disk.
    raw: bool,
}

/// The page itself: a first paint needs no more. Browsers fetch rules for paper behind everything else.
fn paints(name: &str) -> bool {
    let elsewhere = is_for_paper(name)
        || is_for_frames(name)
        || name.starts_with("single-")
        || name.starts_with("take-")
        || name.starts_with("learn-")
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

/// Until a reader can search and filter.
fn runs(name: &str) -> bool {
    let program = name.starts_with("meridian-") || name.starts_with("boot-");
    paints(name) || program && (name.ends_with(".js") || name.ends_with(".wasm"))
}

fn is_map(name: &str) -> bool {
    name.contains("basemap")
}

/// Everything a visit to the plain address fetches without being asked.
fn arrives(name: &str) -> bool {
    runs(name)
        || is_map(name)
        || is_for_paper(name)
        || name == "icon.svg"
        || name == icons::MANIFEST
}

/// Files of the site that belong to none of these are fetched on request, and listed without a budget.
const BUDGETS: [Budget; 5] = [
    Budget {
        what: "first paint: HTML, CSS",
        raw: false,
        aim: 40_000,
        limit: 40_000,
        counts: paints,
    },
    Budget {
        what: "until interactive: and scripts, program",
        raw: false,
        aim: 150_000,
        limit: 180_000,
        counts: runs,
    },
    Budget {
        what: "basemap detail",
        raw: false,
        aim: 40_000,
        limit: 40_000,
        counts: is_map,
    },
    Budget {
        what: "the default page in all",
        raw: false,
        aim: 195_000,
        limit: 220_000,
        counts: arrives,
    },
    Budget {
        what: "single file, not compressed",
        raw: true,
        // With what a site fetches on request inside.
        aim: 1_300_000,
        limit: 1_300_000,
        counts: |name| name == single::NAME,
    },
];

/// Prints the table; fails where a limit is passed.
pub fn weigh() -> Outcome {
    let dist = project::dist();
    let mut files = Vec::new();
    for path in project::files(&dist)? {
        let content = fs::read(&path).map_err(Failure::file(&path))?;
        let below = path.strip_prefix(&dist).unwrap_or(&path);
        files.push(Weight {
            name: below.to_string_lossy().replace('\\', "/"),
            raw: content.len(),
            wire: compressed(&content)?.len(),
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
        let wire: usize = files
            .iter()
            .filter(|file| (budget.counts)(&file.name))
            .map(|file| if budget.raw { file.raw } else { file.wire })
            .sum();
        let verdict = match wire {
            _ if wire > budget.limit => "over",
            _ if wire > budget.aim => "past the aim",
            _ => "",
        };
        println!(
            "{:<42} {wire:>9} {:>9} {:>9}  {verdict}",
            budget.what, budget.aim, budget.limit
        );
        if wire > budget.limit {
            unmet.push(format!(
                "over budget: {} takes {wire} bytes, limit {}",
                budget.what, budget.limit
            ));
        }
    }
    if unmet.is_empty() {
        Ok(())
    } else {
        Err(Failure::Unmet(unmet))
    }
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

/// Compresses, or takes the result from an earlier time: brotli 11 is slow.
pub fn compressed(content: &[u8]) -> Outcome<Vec<u8>> {
    if let Some(known) = remembered(content) {
        return Ok(known);
    }
    let mut wire = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut wire, 1 << 16, 11, 22);
        writer.write_all(content).map_err(Failure::file("brotli"))?;
    }
    project::write(&place(content), &wire)?;
    Ok(wire)
}

/// The compressed form of a file that has been weighed; the server sends it.
pub fn remembered(content: &[u8]) -> Option<Vec<u8>> {
    fs::read(place(content)).ok()
}

fn place(content: &[u8]) -> PathBuf {
    project::private("brotli").join(digest::hex(content))
}
