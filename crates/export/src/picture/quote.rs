//! The picture of a quote: the words as large as they can be, then whose they are.

use super::sheet::Sheet;
use super::svg::Type;
use super::wrap::{NO_BREAK, fit};
use super::{GAP, LEFT, WIDTH};
use crate::cite::{BETWEEN, circumstances, dates};
use meridian_pack::{Pack, Quote};
use meridian_words::Words;

impl Sheet<'_> {
    /// Words, the context of a fragment, speakers.
    pub fn quote(&mut self, pack: &Pack, quote: &Quote, words: &Words) {
        let colours = self.colours;
        let label = pack.story(&quote.story).map_or("", |story| &story.label);
        let hue = colours.hue(pack.story_index(&quote.story));
        self.head(label, hue);

        let about = about(pack, quote, words).join(BETWEEN);
        // No line begins with what stands between.
        let about = about.replace(" ·", &format!("{NO_BREAK}·"));
        let about = fit(&about, Type::SANS, WIDTH, 84, &[23, 20, 17]);
        let names = words.list(&pack.names(&quote.speakers));
        let names = fit(&names, Type::SANS_BOLD, WIDTH, 84, &[32, 26, 20]);
        self.bottom -= about.height() + names.height();
        let place = [LEFT, self.bottom];
        self.lines(place, Type::SANS_BOLD, &colours.ink, &names);
        let place = [LEFT, self.bottom + names.height()];
        self.lines(place, Type::SANS, &colours.soft, &about);
        self.bottom -= GAP;

        let context = quote.context.as_ref().map(|context| {
            let text = format!("{}: {context}", words.fragment);
            fit(&text, Type::SERIF, WIDTH, 150, &[30, 26, 22, 18])
        });
        let below = context.as_ref().map_or(0, |it| it.height() + GAP);
        let (open, close) = words.marks;
        let said = format!("{open}{}{close}", quote.text);
        let room = self.bottom - self.top - below;
        let sizes = [92, 80, 70, 62, 56, 50, 46, 42, 38, 34, 30, 26, 22];
        let said = fit(&said, Type::SERIF, WIDTH, room, &sizes);
        // What is left over is shared between above and below.
        self.top += (room - said.height()) / 2;
        self.below(Type::SERIF, &colours.ink, &said);
        self.top += GAP;
        if let Some(context) = context {
            self.below(Type::SERIF, &colours.soft, &context);
        }
    }
}

/// What the speakers are, when the words were said, on what occasion, and who carried them. One speaker's role needs no name.
fn about(pack: &Pack, quote: &Quote, words: &Words) -> Vec<String> {
    let speakers = quote.speakers.iter().filter_map(|id| pack.speaker(id));
    let mut parts: Vec<String> = match quote.speakers.as_slice() {
        [_] => speakers.map(|speaker| speaker.role.clone()).collect(),
        _ => speakers
            .map(|speaker| format!("{} ({})", speaker.name, speaker.role))
            .collect(),
    };
    parts.push(dates(&quote.dates, words));
    parts.extend(circumstances(&quote.occasion, &quote.via, words));
    parts
}
