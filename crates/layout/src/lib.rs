//! Where things stand before a browser has measured anything: the timeline's axis, the first map, sizes of letters.

pub mod lettering;
pub mod placement;
pub mod timeline;
