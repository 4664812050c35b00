//! What to mend, from what stopped a build: the failure itself, or, where a program failed, what it had said until then.

use crate::failure::Failure;
use meridian_server::live::Problem;

/// Lines that are shown of a program whose words are not understood.
const TAIL: usize = 40;

/// Never empty. The lines are without colours ([`plain`]).
pub(super) fn of(failure: &Failure, said: &[String]) -> Vec<Problem> {
    match failure {
        Failure::Command { .. } => {
            let found = reported(said);
            if found.is_empty() {
                let tail = said.get(said.len().saturating_sub(TAIL)..);
                vec![Problem {
                    message: failure.to_string(),
                    excerpt: tail.unwrap_or_default().join("\n"),
                    ..Problem::default()
                }]
            } else {
                found
            }
        }
        Failure::File { path, source } => {
            vec![placed(&path.to_string_lossy(), &source.to_string())]
        }
        Failure::Refused { place, why } => vec![placed(place, why)],
        Failure::Unmet(lines) if !lines.is_empty() => {
            let split = |line: &String| match line.split_once(": ") {
                Some((place, message)) => placed(place, message),
                None => placed("", line),
            };
            lines.iter().map(split).collect()
        }
        other => vec![placed("", &other.to_string())],
    }
}

fn placed(place: &str, message: &str) -> Problem {
    Problem {
        place: place.to_owned(),
        message: message.to_owned(),
        excerpt: String::new(),
    }
}

/// The errors in the words of rustc and esbuild, each with its lines up to the next empty one that another thing follows.
fn reported(said: &[String]) -> Vec<Problem> {
    let mut found = Vec::new();
    let starts = (0..said.len()).filter_map(|at| Some((at, headline(said.get(at)?)?)));
    for (at, message) in starts {
        let block: Vec<&str> = said
            .iter()
            .skip(at + 1)
            .map(String::as_str)
            .take_while(|line| !ends(line))
            .collect();
        // Without a place it is a summary: "could not compile `meridian`".
        let Some(place) = block.iter().find_map(|line| place(line)) else {
            continue;
        };
        found.push(Problem {
            place,
            message: message.to_owned(),
            excerpt: block.join("\n").trim_matches('\n').to_owned(),
        });
    }
    found
}

/// What is wrong, where a line says that something is: `error[E0425]: cannot find …`, `✘ [ERROR] Expected …`.
fn headline(line: &str) -> Option<&str> {
    if let Some((_, message)) = line.split_once("[ERROR] ") {
        return Some(message);
    }
    let rest = line.strip_prefix("error")?;
    let (code, message) = rest.split_once(": ")?;
    (code.is_empty() || code.starts_with('[') && code.ends_with(']')).then_some(message)
}

/// The first line that belongs to another thing.
fn ends(line: &str) -> bool {
    headline(line).is_some()
        || line.starts_with("warning")
        || line.contains("[WARNING] ")
        || line.starts_with("For more information about ")
        || line.starts_with("Some errors have detailed explanations")
}

/// `--> src/a.rs:3:5` of rustc, `    src/a.css:3:5:` of esbuild.
fn place(line: &str) -> Option<String> {
    let line = line.trim();
    let place = match line.strip_prefix("--> ") {
        Some(place) => place,
        None => line.strip_suffix(':')?,
    };
    let mut parts = place.rsplitn(3, ':');
    let numbers = parts
        .by_ref()
        .take(2)
        .all(|part| part.parse::<u32>().is_ok());
    let file = parts.next()?;
    (numbers && !file.contains(' ')).then(|| place.to_owned())
}

/// Without the colours of a terminal.
pub(super) fn plain(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // `[1;31m`, and what follows it.
        let end = part.find(|letter: char| letter.is_ascii_alphabetic());
        text.push_str(end.and_then(|end| part.get(end + 1..)).unwrap_or_default());
    }
    text.trim_end_matches('\r').to_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;

    fn command() -> Failure {
        Failure::Command {
            line: "trunk build".to_owned(),
            how: "ended with exit status: 1".to_owned(),
        }
    }

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(plain).collect()
    }

    #[test]
    fn errors_of_the_compiler_have_their_place_and_what_it_shows_of_them() {
        let said = lines(
            "\u{1b}[1m\u{1b}[32m   Compiling\u{1b}[0m meridian v0.1.0
warning: unused variable: `a`
 --> src/lib.rs:1:5
  |

error[E0425]: cannot find value `quotes` in this scope
  --> src/views/story.rs:12:9
   |
12 |         quotes
   |         ^^^^^^ not found in this scope

   = help: a local of that name

error: expected one of `;`, found `}`
 --> src/main.rs:3:1

Some errors have detailed explanations: E0425.
For more information about an error, try `rustc --explain E0425`.
error: could not compile `meridian` (lib) due to 2 previous errors
2026-05-01T10:00:00Z ERROR error from build pipeline",
        );
        let found = of(&command(), &said);
        let brief: Vec<_> = found
            .iter()
            .map(|problem| (problem.place.as_str(), problem.message.as_str()))
            .collect();
        assert_eq!(
            brief,
            [
                (
                    "src/views/story.rs:12:9",
                    "cannot find value `quotes` in this scope"
                ),
                ("src/main.rs:3:1", "expected one of `;`, found `}`"),
            ]
        );
        assert!(
            found[0]
                .excerpt
                .starts_with("  --> src/views/story.rs:12:9\n   |\n12 |")
        );
        assert!(
            found[0]
                .excerpt
                .ends_with("   = help: a local of that name")
        );
    }

    #[test]
    fn errors_of_esbuild_have_theirs() {
        let said = lines(
            "\u{1b}[31m✘ \u{1b}[41;31m[\u{1b}[41;97mERROR\u{1b}[41;31m]\u{1b}[0m \u{1b}[1mUnexpected \"}\"\u{1b}[0m

    boot/start.js:40:2:
      40 │   }
         ╵   ^

1 error",
        );
        let found = of(&command(), &said);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].place, "boot/start.js:40:2");
        assert_eq!(found[0].message, "Unexpected \"}\"");
        assert!(found[0].excerpt.contains("40 │   }"));
    }

    #[test]
    fn of_words_that_are_not_understood_the_last_are_shown() {
        let said: Vec<String> = (0..100).map(|n| format!("line {n}")).collect();
        let found = of(&command(), &said);
        assert_eq!(found[0].message, "`trunk build` ended with exit status: 1");
        assert!(found[0].excerpt.starts_with("line 60\n") && found[0].excerpt.ends_with("line 99"));
    }

    #[test]
    fn our_own_failures_say_where_and_what() {
        for (failure, place, message) in [
            (
                Failure::refused("public/packs/a.json", "is no pack"),
                "public/packs/a.json",
                "is no pack",
            ),
            (
                Failure::Unmet(vec!["a.json: $.quotes[3].speaker: nobody".to_owned()]),
                "a.json",
                "$.quotes[3].speaker: nobody",
            ),
            (
                Failure::Unmet(vec!["nothing holds".to_owned()]),
                "",
                "nothing holds",
            ),
            (
                Failure::missing("npm", "apt install npm"),
                "",
                "npm is missing; get it with: apt install npm",
            ),
        ] {
            let expected = placed(place, message);
            assert_eq!(of(&failure, &[]), [expected]);
        }
        assert_eq!(of(&Failure::Unmet(Vec::new()), &[]).len(), 1);
    }
}
