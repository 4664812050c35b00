//! The budgets of the design: what they count, and how much of it may be there; KB of 1000 bytes.

use super::single;
use meridian_site::icons;

/// One file of the site.
pub struct Weight {
    /// Its path in the site.
    pub name: String,
    /// Bytes as they lie on a disk.
    pub raw: usize,
    /// Bytes as brotli 11.
    pub wire: usize,
}

/// A promise about a sum of files.
pub struct Budget {
    /// What it is about.
    pub what: &'static str,
    /// Bytes above which the table says so.
    pub aim: usize,
    /// Bytes that the built-in site may take at most; what another pack's site takes is its author's matter.
    pub limit: usize,
    counts: fn(&str) -> bool,
    /// Whether bytes count as they lie on a disk.
    raw: bool,
    /// What an author can do about it.
    pub advice: &'static str,
}

impl Budget {
    /// Bytes that these files take of it.
    pub fn taken(&self, files: &[Weight]) -> usize {
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
        || name.starts_with("permalink-")
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
pub fn arrives(name: &str) -> bool {
    runs(name)
        || comes_later(name)
        || is_map(name)
        || is_for_paper(name)
        || name == "icon.svg"
        || name == icons::MANIFEST
}

/// Files of the site that belong to none of these are fetched on request, and listed without a budget.
pub static BUDGETS: [Budget; 9] = [
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
            ("permalink-aa.css", 7),
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
}
