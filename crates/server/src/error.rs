//! Why nothing is served, or nothing watched.

use std::{fmt, io, path::PathBuf};

/// What failed, and where.
#[derive(Debug)]
pub enum ServerError {
    /// A port of 127.0.0.1 that cannot be had.
    Port {
        /// Its number; 0 stands for any free one.
        port: u16,
        /// Why.
        source: io::Error,
    },
    /// Files that cannot be watched.
    Watch {
        /// Their folder.
        folder: PathBuf,
        /// Why, in the system's words.
        why: String,
    },
}

impl fmt::Display for ServerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Port { port, source } => write!(f, "port {port}: {source}"),
            Self::Watch { folder, why } => write!(f, "watching {}: {why}", folder.display()),
        }
    }
}

impl std::error::Error for ServerError {}
