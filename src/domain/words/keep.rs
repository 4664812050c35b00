//! Words of what stands below the application. Apart from the other words, because the program never says them: they are
//! only in the markup.

/// The words of one language.
pub struct KeepWords {
    /// Heading.
    pub title: &'static str,
    /// Link to the single file.
    pub download: &'static str,
    /// What that file is.
    pub download_note: &'static str,
    /// Saves the map as a drawing.
    pub map_svg: &'static str,
    /// Saves the map as a bitmap.
    pub map_png: &'static str,
    /// What is saved.
    pub map_note: &'static str,
    /// Said when the map is saved.
    pub map_saved: &'static str,
    /// Said when the map could not be saved.
    pub map_failed: &'static str,
    /// Prints the page.
    pub print: &'static str,
    /// What is printed.
    pub print_note: &'static str,
    /// Keeps the page on the device.
    pub offline: &'static str,
    /// Undoes that.
    pub remove: &'static str,
    /// Takes the newer version.
    pub renew: &'static str,
    /// Said while the page is being kept.
    pub busy: &'static str,
    /// Said when the page is kept.
    pub kept: &'static str,
    /// Said when there is a newer version.
    pub newer: &'static str,
    /// Said when nothing is kept any more.
    pub removed: &'static str,
    /// Said when the page could not be kept.
    pub failed: &'static str,
}

/// English.
pub const EN: KeepWords = KeepWords {
    title: "Take it with you",
    download: "Download this page",
    download_note: "One file with everything in it. It opens by double click and needs no network.",
    map_svg: "Save the map as SVG",
    map_png: "Save the map as PNG",
    map_note: "As it is shown now, with its source.",
    map_saved: "Saved.",
    map_failed: "The map could not be saved.",
    print: "Print",
    print_note: "Both stories, the map, its places, the events and the quotes that are shown, for A4 or Letter.",
    offline: "Keep for offline",
    remove: "Remove",
    renew: "Reload",
    busy: "Storing this page…",
    kept: "This page is kept on this device and opens without a network.",
    newer: "A new version is ready: reload to see it.",
    removed: "Removed: nothing is kept on this device.",
    failed: "This page could not be kept.",
};
