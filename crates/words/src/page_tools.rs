//! Words of what stands below the application, and of scripts that come on request. Apart from the other words, because the program
//! never says them: they are only in the markup and in those scripts.

/// The words of one language.
pub struct PageToolsWords {
    /// Name of the line about what the plain page lacks.
    pub reduced_name: &'static str,
    /// What the plain page lacks.
    pub reduced: &'static str,
    /// Heading.
    pub title: &'static str,
    /// Link from a part of the page to the whole.
    pub whole: &'static str,
    /// Name of the links on the page of one quote or one story.
    pub ways: &'static str,
    /// Link from a quote's page to that of its story, given its label.
    pub its_story: fn(&str) -> String,
    /// Link to the picture as a bitmap.
    pub picture_png: &'static str,
    /// Link to the picture as a drawing.
    pub picture_svg: &'static str,
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
