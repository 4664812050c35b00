//! Words of what stands below the application. Apart from the other words, because the program never says them: they are
//! only in the markup.

/// The words of one language.
pub struct KeepWords {
    /// Heading.
    pub title: &'static str,
    /// Name of the warnings.
    pub notice: &'static str,
    /// Link to the single file.
    pub download: &'static str,
    /// What that file is.
    pub download_note: &'static str,
}

/// English.
pub const EN: KeepWords = KeepWords {
    title: "Take it with you",
    notice: "Notice to readers",
    download: "Download this page",
    download_note: "One file with everything in it. It opens by double click and needs no network.",
};
