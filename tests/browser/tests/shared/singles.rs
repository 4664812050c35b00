//! Pages of single quotes and stories.

#![allow(
    dead_code,
    reason = "shared by two test targets, each of which uses a part"
)]

use meridian_export::share_target::ShareTarget;
use meridian_pack::{Pack, Quote};
use xtask::{project, site};

pub(crate) fn pack() -> Pack {
    let text = project::read(&project::path(site::PACK)).expect("the pack");
    Pack::parse(&text).expect("a pack")
}

/// Of all stories and quotes, from the site's root.
pub(crate) fn addresses(pack: &Pack) -> Vec<String> {
    let all = ShareTarget::all(pack).map(ShareTarget::address);
    all.filter(|address| !address.is_empty()).collect()
}

pub(crate) fn of_quote(quote: &Quote) -> String {
    ShareTarget::Quote(quote).address()
}
