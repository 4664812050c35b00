//! Files as a server sends them, worked out once: brotli 11 is slow.

use super::digest;
use crate::{
    failure::{Failure, Outcome},
    project,
};
use std::{fs, io::Write, path::PathBuf};

/// Compresses, or takes the result of an earlier time.
pub fn brotli(content: &[u8]) -> Outcome<Vec<u8>> {
    if let Some(known) = remembered(content) {
        return Ok(known);
    }
    let mut wire = Vec::new();
    {
        let mut writer = ::brotli::CompressorWriter::new(&mut wire, 1 << 16, 11, 22);
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
