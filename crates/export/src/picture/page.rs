//! The picture of the page: its title and its stories, each with its hue.

use super::sheet::Sheet;
use super::svg::Type;
use super::wrap::{fit, leading};
use super::{GAP, LEFT, SIZE, TITLE, WIDTH};
use meridian_pack::Pack;

impl Sheet<'_> {
    /// All of that; headlines as far as there is room for a whole one.
    pub fn page(&mut self, pack: &Pack) {
        let colours = self.colours;
        let band = SIZE[1] / pack.stories.len().max(1) as i32 + 1;
        for (index, top) in (0..pack.stories.len()).zip((0..SIZE[1]).step_by(band as usize)) {
            let hue = colours.hue(index);
            self.drawing.rectangle([0, top], [24, band], hue);
        }
        let kicker = fit(
            &pack.kicker.to_uppercase(),
            Type::KICKER,
            WIDTH,
            64,
            &[24, 20],
        );
        self.below(Type::KICKER, &colours.soft, &kicker);
        self.top += GAP;
        let title = fit(&pack.title, Type::SERIF_BOLD, WIDTH, 180, &TITLE);
        self.below(Type::SERIF_BOLD, &colours.ink, &title);
        self.top += GAP / 2;
        let room = (self.bottom - self.top).min(130);
        let dek = fit(&pack.dek, Type::SERIF, WIDTH, room, &[30, 26, 22]);
        self.below(Type::SERIF, &colours.soft, &dek);
        self.top += GAP;
        for (index, story) in pack.stories.iter().enumerate() {
            let width = WIDTH - 32;
            let headline = fit(
                &story.headline,
                Type::SERIF_BOLD,
                width,
                100,
                &[38, 34, 30, 26, 22],
            );
            if self.top + headline.height() > self.bottom {
                return;
            }
            let hue = colours.hue(index);
            let square = self.top + leading(headline.size) / 2 - 7;
            self.drawing.rectangle([LEFT, square], [16, 16], hue);
            let place = [LEFT + 32, self.top];
            self.lines(place, Type::SERIF_BOLD, &colours.ink, &headline);
            self.top += headline.height() + GAP / 2;
        }
    }
}
