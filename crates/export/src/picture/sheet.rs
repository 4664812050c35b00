//! A picture that is filled from the top and from the bottom: what all pictures have, and the lines of a text.

use super::svg::{Drawing, Type};
use super::wrap::{Fitted, fit, leading};
use super::{Colours, GAP, LEFT, WIDTH};
use meridian_pack::Pack;
use meridian_words::Words;

/// A drawing that is filled from the top and from the bottom.
pub struct Sheet<'a> {
    /// What is drawn so far.
    pub drawing: Drawing,
    /// What it is drawn with.
    pub colours: &'a Colours,
    /// What is above is full, pixels.
    pub top: i32,
    /// What is below is full, pixels.
    pub bottom: i32,
}

impl Sheet<'_> {
    /// At the foot: when it speaks, which version, on whose work it rests.
    pub fn credit(&mut self, pack: &Pack, words: &Words) {
        let when = format!("{}. {}.", pack.as_of.label, (words.version)(&pack.version));
        let credit = [&pack.source.credit, "."].concat();
        for line in [when, credit] {
            let fitted = fit(&line, Type::SANS, WIDTH, 50, &[20, 17]);
            self.bottom -= fitted.height();
            let place = [LEFT, self.bottom];
            self.lines(place, Type::SANS, &self.colours.soft, &fitted);
        }
        self.bottom -= GAP * 2 / 3;
        let rule = &self.colours.rule;
        let place = [LEFT, self.bottom];
        self.drawing.rectangle(place, [WIDTH, 2], rule);
        self.bottom -= GAP;
    }

    /// The story's hue along the edge and its name at the head.
    pub fn head(&mut self, name: &str, hue: &str) {
        self.drawing.rectangle([0, 0], [24, 630], hue);
        let fitted = fit(&name.to_uppercase(), Type::KICKER, WIDTH, 64, &[24, 20]);
        self.below(Type::KICKER, hue, &fitted);
        self.top += GAP;
    }

    /// Lines below what is there.
    pub fn below(&mut self, kind: Type, fill: &str, text: &Fitted) {
        self.lines([LEFT, self.top], kind, fill, text);
        self.top += text.height();
    }

    /// Lines from this corner down.
    pub fn lines(&mut self, [left, mut y]: [i32; 2], kind: Type, fill: &str, text: &Fitted) {
        for line in &text.lines {
            // Letters stand on a line at about four fifths of their size.
            let ground = y + (leading(text.size) - text.size) / 2 + text.size * 4 / 5;
            self.drawing
                .line([left, ground], kind, text.size, fill, line);
            y += leading(text.size);
        }
    }
}
