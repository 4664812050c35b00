//! `cargo xtask serve`.

use crate::{
    failure::{Failure, Outcome},
    project,
    server::{Options, Server},
    site,
};

/// Ports tried after the wanted one.
const TRIES: u16 = 20;

/// Builds when needed, serves until interrupted.
pub fn serve(port: u16) -> Outcome {
    site::build(&site::Options {
        lenient: true,
        ..site::Options::default()
    })?;
    let server = (0..TRIES)
        .filter_map(|step| port.checked_add(step))
        .find_map(|port| Server::start(&project::dist(), port, Options::default()).ok())
        .ok_or_else(|| Failure::refused(format!("ports from {port}"), "all taken; try --port"))?;
    println!("Meridian is at {}   (Ctrl-C ends it)", server.address());
    server.wait();
    Ok(())
}
