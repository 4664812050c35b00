//! What the page weighs on the wire against the budgets of the design: brotli 11, KB of 1000 bytes.

use super::budgets::{BUDGETS, Budget, Weight, arrives};
use super::compressed;
use crate::{
    failure::{Failure, Outcome},
    project,
};
use std::fs;

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

    #[test]
    fn what_is_packed_already_is_not_packed_again() {
        assert!(is_packed("quote/x.png") && is_packed("meridian-web.zip"));
        assert!(!is_packed("quote/x.svg") && !is_packed("meridian.html"));
    }
}
