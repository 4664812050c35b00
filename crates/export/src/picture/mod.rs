//! A picture of the page, a story or a quote, 1200 by 630 pixels, as those who show links want it (<https://ogp.me>): SVG
//! text made of the pack's words alone. What must travel with the words stands on it: whose they are, the context of a
//! fragment, the credit, the date it speaks of, the version.

pub mod map;
mod page;
mod quote;
mod sheet;
mod story;
mod svg;
mod wrap;

use crate::share_target::ShareTarget;
use meridian_pack::Pack;
use meridian_words::Words;
use sheet::Sheet;
use svg::Drawing;

/// Width and height, pixels.
pub const SIZE: [i32; 2] = [1200, 630];

/// Colours as SVG writes them, such as `#rrggbb`.
#[derive(Debug, Clone, PartialEq)]
pub struct Colours {
    /// The ground.
    pub paper: String,
    /// Words.
    pub ink: String,
    /// What is said about them.
    pub soft: String,
    /// Lines between parts.
    pub rule: String,
    /// A hue a story, in their order; begins again where there are more stories.
    pub hues: Vec<String>,
}

impl Colours {
    fn hue(&self, story: usize) -> &str {
        let at = story % self.hues.len().max(1);
        self.hues.get(at).map_or(&self.ink, |hue| hue)
    }
}

/// Where words begin and end, pixels.
const LEFT: i32 = 84;
const RIGHT: i32 = 1128;
const WIDTH: i32 = RIGHT - LEFT;
/// Where they begin and end, from the top.
const TOP: i32 = 56;
const BOTTOM: i32 = 596;
/// Between one part and the next.
const GAP: i32 = 24;

/// Sizes of titles, pixels.
const TITLE: [i32; 8] = [76, 68, 60, 54, 48, 42, 36, 30];

/// The picture of a subject of this pack, an SVG document.
pub fn picture(pack: &Pack, subject: ShareTarget, words: &Words, colours: &Colours) -> String {
    let title = subject.title(pack, words);
    let mut sheet = Sheet {
        drawing: Drawing::new(SIZE, &title, &pack.lang, &colours.paper),
        colours,
        top: TOP,
        bottom: BOTTOM,
    };
    sheet.credit(pack, words);
    match subject {
        ShareTarget::Page => sheet.page(pack),
        ShareTarget::Story(story) => sheet.story(pack, story),
        ShareTarget::Quote(quote) => sheet.quote(pack, quote, words),
    }
    sheet.drawing.finish()
}

#[cfg(test)]
mod tests;
