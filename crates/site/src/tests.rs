//! What tests of several files are made with.
#![allow(clippy::unwrap_used)]

use crate::{paper::Paper, tokens::Tokens};
use meridian_pack::Pack;

pub const ICON: &[u8] = include_bytes!("../../../public/icon.svg");

/// The built-in pack.
pub fn pack() -> Pack {
    Pack::parse(include_str!("../../../public/packs/china-in-eurasia.json")).unwrap()
}

/// The ground of the page.
pub fn paper() -> Paper {
    Paper::of(&Tokens::new(include_str!("../../../src/styles/tokens.css"))).unwrap()
}
