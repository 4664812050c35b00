//! The files of a site.

use std::collections::BTreeMap;

/// Contents by path from the site's root, with `/` between folders. The order is that of the paths, so the same files are the
/// same list every time.
pub type Files = BTreeMap<String, Vec<u8>>;
