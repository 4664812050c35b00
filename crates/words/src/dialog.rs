//! Words of the dialogs in which a reader takes something along. Apart from the other words, because only the markup that comes
//! with these dialogs holds them.

/// The words of one language.
pub struct DialogWords {
    /// Button that opens the first dialog, and its heading.
    pub embed: &'static str,
    /// Button that opens the second, and its heading.
    pub export: &'static str,
    /// Button that opens the third, and its heading.
    pub cite: &'static str,
    /// Beside these buttons: what they are for.
    pub note: &'static str,
    /// Said while the module comes.
    pub busy: &'static str,
    /// Said when it could not be had.
    pub failed: &'static str,
    /// Closes a dialog.
    pub close: &'static str,

    /// What is embedded.
    pub what: &'static str,
    /// The whole page.
    pub whole: &'static str,
    /// The cards.
    pub cards: &'static str,
    /// One story, given its label.
    pub story: fn(&str) -> String,
    /// Group of single stories.
    pub stories: &'static str,
    /// Group of single quotes.
    pub quotes: &'static str,
    /// Light or dark.
    pub theme: &'static str,
    /// As the reader's system has it.
    pub auto: &'static str,
    /// Light.
    pub light: &'static str,
    /// Dark.
    pub dark: &'static str,
    /// An own colour for what is chosen.
    pub own_accent: &'static str,
    /// That colour.
    pub accent: &'static str,
    /// How a frame's height is found.
    pub height: &'static str,
    /// So many pixels.
    pub fixed: &'static str,
    /// As high as what is in it.
    pub followed: &'static str,
    /// Number of pixels.
    pub pixels: &'static str,
    /// Only what the filter shows now.
    pub with_filter: &'static str,
    /// Width of the preview.
    pub width: &'static str,
    /// Name of the preview.
    pub preview: &'static str,
    /// Snippets, by kind.
    pub frame: &'static str,
    /// What the frame is good for.
    pub frame_note: &'static str,
    /// The custom element.
    pub element: &'static str,
    /// What it is good for.
    pub element_note: &'static str,
    /// Markup without a script.
    pub plain: &'static str,
    /// What it is good for.
    pub plain_note: &'static str,
    /// Puts a text on the clipboard.
    pub copy: &'static str,
    /// Said when that is done.
    pub copied: &'static str,
    /// Said when the reader must do it.
    pub by_hand: &'static str,
    /// Said where the page has no address that others could use.
    pub no_address: &'static str,

    /// The quotes that are shown, `{}` standing for their number.
    pub shown: &'static str,
    /// Heading of the files about places.
    pub places: &'static str,
    /// Heading of the files about events.
    pub events: &'static str,
    /// Heading of the file about everything.
    pub everything: &'static str,
    /// Said when a file was handed over.
    pub saved: &'static str,

    /// The quote that is cited.
    pub quote: &'static str,
    /// Name of the citation: the quote in words, with its source.
    pub in_words: &'static str,
    /// Name of the quote's picture.
    pub picture: &'static str,
    /// Saves the picture as a drawing.
    pub picture_svg: &'static str,
    /// Saves the picture as a bitmap.
    pub picture_png: &'static str,
}
