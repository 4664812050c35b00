//! The picture of a story: headline, dek, and numbers from the face of its card.

use super::sheet::Sheet;
use super::svg::Type;
use super::wrap::fit;
use super::{GAP, LEFT, TITLE, WIDTH};
use meridian_pack::{Basis, Figure, Pack, Story};

/// Figures beside each other, and how high they may be, pixels.
const COLUMNS: i32 = 3;
const MOST: i32 = 190;

impl Sheet<'_> {
    /// All of that.
    pub fn story(&mut self, pack: &Pack, story: &Story) {
        let colours = self.colours;
        let hue = colours.hue(pack.story_index(&story.id));
        self.head(&story.label, hue);
        // A number that someone else vouches for needs more words than there is room for.
        let figures = story.figures.iter().filter_map(|id| pack.figure(id));
        let figures = figures.filter(|figure| figure.basis == Basis::Reported);
        self.figures(&figures.take(COLUMNS as usize).collect::<Vec<_>>(), hue);
        let room = (self.bottom - self.top) * 3 / 5;
        let headline = fit(&story.headline, Type::SERIF_BOLD, WIDTH, room, &TITLE);
        self.below(Type::SERIF_BOLD, &colours.ink, &headline);
        self.top += GAP / 2;
        let room = self.bottom - self.top;
        let dek = fit(&story.dek, Type::SERIF, WIDTH, room, &[30, 28, 26, 24, 22]);
        self.below(Type::SERIF, &colours.soft, &dek);
    }

    /// Side by side at the foot; all of them or, where one has more words than there is room for, none.
    fn figures(&mut self, figures: &[&Figure], hue: &str) {
        let width = (WIDTH - (COLUMNS - 1) * GAP * 2) / COLUMNS;
        let numeral = |figure: &Figure| fit(&figure.display, Type::SANS_BOLD, width, 60, &[44, 36]);
        let label = |figure: &Figure| fit(&figure.label, Type::SANS, width, 400, &[20]);
        let height = |figure: &&Figure| numeral(figure).height() + label(figure).height();
        let tallest = figures.iter().map(height).max().unwrap_or_default();
        if tallest > MOST {
            return;
        }
        let top = self.bottom - tallest;
        self.bottom = top - GAP;
        for (figure, column) in figures.iter().zip(0..) {
            let left = LEFT + column * (width + GAP * 2);
            let numeral = numeral(figure);
            self.lines([left, top], Type::SANS_BOLD, hue, &numeral);
            let below = top + numeral.height();
            let soft = &self.colours.soft;
            self.lines([left, below], Type::SANS, soft, &label(figure));
        }
    }
}
