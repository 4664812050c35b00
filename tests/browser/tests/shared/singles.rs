//! Pages of single quotes and stories.

#![allow(
    dead_code,
    reason = "shared by two test targets, each of which uses a part"
)]

use meridian_export::subject::Subject;
use meridian_pack::{Pack, Quote};
use xtask::{project, site};

pub(crate) fn pack() -> Pack {
    let text = project::read(&project::path(site::PACK)).expect("the pack");
    Pack::parse(&text).expect("a pack")
}

/// Of all stories and quotes, from the site's root.
pub(crate) fn addresses(pack: &Pack) -> Vec<String> {
    let all = Subject::all(pack).map(Subject::address);
    all.filter(|address| !address.is_empty()).collect()
}

pub(crate) fn of_quote(quote: &Quote) -> String {
    Subject::Quote(quote).address()
}
