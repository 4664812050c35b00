//! The command line: `cargo xtask build | serve | test | check`.

use std::process::ExitCode;
use xtask::{
    basemap, bench, check, cli,
    failure::{Failure, Outcome},
    house, serve, shell, site, suite,
};

const USAGE: &str = "\
cargo xtask serve [--port N]        the page at http://127.0.0.1:8080/, built again and reloaded after each change
cargo xtask build [--pack FILE] [--base URL]
                                    the release site in dist/, and what it weighs
cargo xtask shell                   all that a site is made of but the pack, as one archive
cargo xtask cli                     the program of those who use Meridian, with the shell inside, and its checksum
cargo xtask test [crates|scripts|cli|floor|site|trunk]
                                    everything that must pass, or one part of it
cargo xtask test browser [--all] [chromium|firefox|webkit] [NAME …]
                                    the browser tests, in all engines or one, or those whose names hold one of these;
                                    --all: in each engine those too that do not depend on it
cargo xtask bench cli               how long the command line program takes for sites of several sizes
cargo xtask bench load              how the page arrives, and what a keystroke takes
cargo xtask bench map [COUNT …]     the map beside Leaflet and MapLibre GL, with so many places
cargo xtask house                   draws the packages in ARCHITECTURE.md
cargo xtask basemap                 the map's files, from their sources
cargo xtask check FILE [--source TEXT] [--strict]
                                    what is wrong with a pack, held against the text it retells; strict: advice is refused too";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[&str]) -> Outcome {
    match words {
        ["serve"] => serve::serve(8080),
        ["serve", "--port", port] => {
            let port = port
                .parse()
                .map_err(|_| Failure::Usage(format!("{port} is not a port")))?;
            serve::serve(port)
        }
        ["build", options @ ..] => {
            site::build(&site::Options::of(options)?)?;
            site::weight::show()
        }
        ["shell"] => {
            site::shell(&site::Options::default())?;
            println!("{}", shell::place().display());
            Ok(())
        }
        ["test"] => suite::all(),
        ["test", "crates" | "domain"] => suite::native(),
        ["test", "browser", words @ ..] => suite::browser(&suite::Wanted::of(words)?),
        ["test", "scripts"] => suite::scripts::check(),
        ["test", "floor"] => suite::floor(),
        ["test", "site"] => suite::site_maker(),
        ["test", "cli"] => suite::command_line(),
        ["cli"] => cli::release(),
        ["test", "trunk"] => suite::trunk::check(),
        ["house"] => house::write(),
        ["bench", "cli"] => bench::cli::measure(),
        ["bench", "load"] => bench::load(),
        ["bench", "map", counts @ ..] => bench::map(counts),
        ["basemap"] => {
            basemap::run().map_err(|problem| Failure::refused("basemap", problem.to_string()))
        }
        ["check", pack, rest @ ..] => {
            let (rest, strict) = match rest {
                [rest @ .., "--strict"] => (rest, true),
                rest => (rest, false),
            };
            match rest {
                [] => check::check(pack, None, strict),
                ["--source", source] => check::check(pack, Some(source), strict),
                _ => Err(Failure::Usage(USAGE.to_owned())),
            }
        }
        _ => Err(Failure::Usage(USAGE.to_owned())),
    }
}
