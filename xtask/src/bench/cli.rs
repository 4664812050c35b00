//! How long the program of those who use Meridian takes for a site, and how much memory.

use super::quotes;
use crate::{
    cli::{self, Grade},
    command::{find, output},
    failure::{Failure, Outcome},
    project, site,
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Each site is made so often; the middle one counts.
const RUNS: usize = 3;

/// What is made.
struct Site {
    /// The line of the table.
    name: &'static str,
    /// Quotes of its pack; without a number the pack as it is shipped.
    quotes: Option<usize>,
    /// What is asked for besides.
    asked: &'static [&'static str],
    /// Seconds that it may take, where that was promised.
    limit: Option<f64>,
}

const SITES: [Site; 5] = [
    Site {
        name: "the built-in pack",
        quotes: None,
        asked: &[],
        limit: Some(2.0),
    },
    Site {
        name: "the same, `--compress`",
        quotes: None,
        asked: &["--compress"],
        limit: None,
    },
    Site {
        name: "200 quotes, with pictures",
        quotes: Some(200),
        asked: &[],
        limit: Some(10.0),
    },
    Site {
        name: "5,000 quotes, `--without pictures`",
        quotes: Some(5000),
        asked: &["--without", "pictures"],
        limit: Some(20.0),
    },
    Site {
        name: "the same, `--compress`",
        quotes: Some(5000),
        asked: &["--without", "pictures", "--compress"],
        limit: None,
    },
];

/// What a run took: seconds by the clock, seconds of all cores, megabytes at most.
#[derive(Debug, Clone, Copy)]
struct Took([f64; 3]);

/// Makes the sites and prints the table.
pub fn measure() -> Outcome {
    site::build(&site::Options::default())?;
    let clock =
        find(&["time"]).ok_or_else(|| Failure::missing("GNU time", "apt-get install time"))?;
    let program = cli::compile(Grade::Released)?;
    println!("| site | files | s | s of all cores | MB | may take, s |");
    println!("| --- | --- | --- | --- | --- | --- |");
    for site in SITES {
        let runs = runs(&site, &clock, &program)?;
        let Some(Took([clock, cores, memory])) = runs.get(RUNS / 2) else {
            continue;
        };
        let (name, files) = (site.name, project::files(&folder())?.len());
        let limit = site
            .limit
            .map(|limit| limit.to_string())
            .unwrap_or_default();
        println!("| {name} | {files} | {clock:.1} | {cores:.1} | {memory:.0} | {limit} |");
    }
    Ok(())
}

/// What each run took, the quickest first.
fn runs(site: &Site, clock: &Path, program: &Path) -> Outcome<Vec<Took>> {
    let pack = pack(site.quotes)?;
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        super::sites::emptied(FOLDER)?;
        let mut command = Command::new(clock);
        command.args(["-f", "%e %U %S %M", "-o"]).arg(report());
        command.arg(program).arg("build").arg(&pack);
        command.arg("-o").arg(folder()).args(site.asked);
        output(&mut command)?;
        runs.push(took()?);
    }
    runs.sort_by(|one, other| one.0[0].total_cmp(&other.0[0]));
    Ok(runs)
}

/// The file of a pack.
fn pack(quotes: Option<usize>) -> Outcome<PathBuf> {
    let Some(count) = quotes else {
        return Ok(project::path(site::PACK));
    };
    let path = project::private("bench").join(format!("quotes-{count}.json"));
    project::write(&path, quotes::pack(count)?.as_bytes())?;
    Ok(path)
}

/// Where the sites are made, one after the other.
const FOLDER: &str = "cli";

fn folder() -> PathBuf {
    project::private("bench").join(FOLDER)
}

fn report() -> PathBuf {
    project::private("bench").join("took.txt")
}

fn took() -> Outcome<Took> {
    let text = fs::read_to_string(report()).map_err(Failure::file(report()))?;
    let numbers: Vec<f64> = text.split_whitespace().flat_map(str::parse).collect();
    match numbers[..] {
        [clock, user, system, kilobytes] => Ok(Took([clock, user + system, kilobytes / 1000.0])),
        _ => Err(Failure::refused("time", format!("printed {text:?}"))),
    }
}
