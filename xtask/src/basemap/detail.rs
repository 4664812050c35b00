//! How fine a file of the map is.

/// How much detail a file keeps.
#[derive(Debug, Clone, Copy)]
pub struct Detail {
    /// Grid steps a degree in the file.
    pub steps: f64,
    /// Corners that span a smaller triangle than this are dropped, in square degrees at the equator; in Eurasia.
    pub corner: f64,
    /// Islands and lakes smaller than this are dropped, in square degrees at the equator; in Eurasia.
    pub island: f64,
    /// How many times larger both are elsewhere.
    pub elsewhere: f64,
}
