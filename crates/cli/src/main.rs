//! `meridian`: makes a site of a pack, checks a pack, serves one while it is being written. It needs no compiler and no network.

mod build;
mod check;
mod compress;
mod failure;
mod input;
mod licences;
mod order;
mod output;
mod serve;
mod shell;
mod upgrade;

use clap::{Parser, Subcommand};
use failure::{Failure, Outcome};
use std::{io, process::ExitCode};

/// Makes explorable pages of reporting, from a pack: stories, quotes, places and events as JSON.
#[derive(Debug, Parser)]
#[command(name = "meridian", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make the site of a pack
    Build(build::Build),
    /// Tell everything that is wrong with a pack, each with its place, and what an editor would ask
    Check(check::Check),
    /// Show the site of a pack at an address of this machine, made again and reloaded whenever the pack is saved
    Serve(serve::Serve),
    /// Print the licences of this program, of what it is made of and of what it puts into sites
    Licences,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Outcome {
    match command {
        Command::Build(what) => build::build(what),
        Command::Check(what) => check::check(what),
        Command::Serve(what) => serve::serve(what),
        Command::Licences => {
            let shell = shell::read(None)?;
            match licences::print(&shell, &mut io::stdout().lock()) {
                // Whoever reads it through a pager may have seen enough.
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                    Err(Failure::file("licences")(error))
                }
                _ => Ok(()),
            }
        }
    }
}
