//! Which tests of WebKit run once more. Its engine breaks a program of WebAssembly now and then where the machine is busy
//! (docs/ENGINES.md), and no test can tell that from a fault of the page but by asking again.

use std::collections::BTreeSet;

/// What WebKit says of a program that reached outside its memory, or got to a place that it cannot get to.
const BROKEN: [&str; 2] = [
    "RuntimeError: Out of bounds memory access",
    "RuntimeError: Unreachable code should not be executed",
];

/// More than this many in one run are no accident of the engine.
const MOST: usize = 3;

/// The tests that failed, if the engine broke the program in every one of them; none otherwise. `printed` is what the runner printed,
/// `reason` what a test left when it failed, its console included.
pub fn broken(printed: &str, reason: impl Fn(&str) -> String) -> BTreeSet<String> {
    let failed = named(printed, "FAILED");
    let all = failed.len() == told(printed, "failed") && failed.len() <= MOST;
    let broken = |test: &String| {
        let reason = reason(test);
        BROKEN.iter().any(|line| reason.contains(line))
    };
    if all && failed.iter().all(broken) {
        failed
    } else {
        BTreeSet::new()
    }
}

/// Whether each of these tests ran and passed.
pub fn passed(printed: &str, tests: &BTreeSet<String>) -> bool {
    named(printed, "ok").is_superset(tests)
}

fn named(printed: &str, end: &str) -> BTreeSet<String> {
    let test = |line: &str| {
        let (test, how) = line.strip_prefix("test ")?.split_once(" ... ")?;
        (how == end).then(|| test.to_owned())
    };
    printed.lines().filter_map(test).collect()
}

/// How many tests ended so (`passed`, `failed`) by the runners' closing lines, of which each test target has one.
pub fn told(printed: &str, how: &str) -> usize {
    printed
        .lines()
        .filter_map(|line| line.strip_prefix("test result: ")?.split_once(". "))
        .flat_map(|(_, counts)| counts.split("; "))
        .filter_map(|count| count.split_once(' '))
        .filter(|(_, word)| *word == how)
        .filter_map(|(count, _)| count.parse::<usize>().ok())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUN: &str = "test keyboard::keys ... ok
test map::hands::a_throw ... FAILED
left out in WebKit: Paper: its driver does not print
test lesson::paper ... ok

test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 4.75s

running 1 test
test src/lib.rs - (line 3) - compile ... ok

test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
";

    fn left(console: &str) -> impl Fn(&str) -> String {
        move |test| format!("{test}: the state stays\nconsole: unhandled: {console}")
    }

    #[test]
    fn a_test_in_which_the_engine_broke_the_program_runs_once_more() {
        for line in BROKEN {
            let tests = broken(RUN, left(line));
            assert_eq!(
                tests,
                BTreeSet::from(["map::hands::a_throw".to_owned()]),
                "{line}"
            );
        }
    }

    #[test]
    fn the_closing_lines_of_all_runners_are_counted() {
        assert_eq!(told(RUN, "passed"), 3);
        assert_eq!(told(RUN, "failed"), 1);
        assert_eq!(told("running 0 tests\n", "passed"), 0);
    }

    #[test]
    fn a_test_that_failed_for_another_reason_does_not() {
        assert!(broken(RUN, left("TypeError: undefined is not a function")).is_empty());
        assert!(broken(RUN, |_| String::new()).is_empty());
    }

    #[test]
    fn nothing_runs_once_more_beside_a_failure_that_left_no_reason() {
        let run = RUN.replace("2 passed; 1 failed", "1 passed; 2 failed");
        assert!(broken(&run, left(BROKEN[0])).is_empty());
        let run = format!("{RUN}test another ... FAILED\n");
        assert!(broken(&run, left(BROKEN[0])).is_empty());
    }

    #[test]
    fn nothing_runs_once_more_where_many_broke() {
        let tests = (0..=MOST).map(|at| format!("test t{at} ... FAILED\n"));
        let run = format!(
            "{}test result: FAILED. 0 passed; {} failed; 0 ignored\n",
            tests.collect::<String>(),
            MOST + 1
        );
        assert!(broken(&run, left(BROKEN[0])).is_empty());
    }

    #[test]
    fn a_test_that_did_not_run_again_has_not_passed() {
        let tests = |name: &str| BTreeSet::from([name.to_owned()]);
        assert!(passed(RUN, &tests("keyboard::keys")));
        assert!(!passed(RUN, &tests("map::hands::a_throw")));
        assert!(!passed(RUN, &tests("map::hands")));
    }
}
