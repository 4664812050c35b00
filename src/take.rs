//! The second program: what a reader takes along, and what the first does not know of a pack that was not printed. It comes when
//! it is asked for; boot/take.js calls it.

use meridian::domain::cite::{self, Cited, Style};
use meridian::domain::date::Day;
use meridian::domain::export::{self, File, Format, Request};
use meridian::domain::filter::Filter;
use meridian::domain::host::{Theme, View};
use meridian::domain::pack::Pack;
use meridian::domain::picture::{Colours, picture};
use meridian::domain::placement;
use meridian::domain::route::{Fragment, Selection};
use meridian::domain::search::QuoteIndex;
use meridian::domain::snippet::{Height, Snippet};
use meridian::domain::subject::Subject;
use meridian::domain::words::{EN, TAKE};
use wasm_bindgen::prelude::*;

fn main() {}

/// A file to save.
#[wasm_bindgen]
pub struct Saved(File);

#[wasm_bindgen]
impl Saved {
    /// Name with its extension.
    #[wasm_bindgen(getter)]
    pub fn name(&self) -> String {
        self.0.name.clone()
    }

    /// Media type without parameters.
    #[wasm_bindgen(getter, js_name = mediaType)]
    pub fn media_type(&self) -> String {
        self.0.media_type.to_owned()
    }

    /// Its text.
    #[wasm_bindgen(getter)]
    pub fn content(&self) -> String {
        self.0.content.clone()
    }
}

/// A pack, and what is shown of it.
#[wasm_bindgen]
pub struct Desk {
    pack: Pack,
    index: QuoteIndex,
    filter: Filter,
    shown: Vec<usize>,
}

#[wasm_bindgen]
impl Desk {
    /// Reads a whole pack, a JSON text.
    ///
    /// # Errors
    /// A sentence with the place in the pack that cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str) -> Result<Desk, JsError> {
        let pack = Pack::parse(text).map_err(|error| JsError::new(&error.to_string()))?;
        let index = QuoteIndex::new(&pack);
        let mut desk = Self {
            pack,
            index,
            filter: Filter::default(),
            shown: Vec::new(),
        };
        desk.narrow("");
        Ok(desk)
    }

    /// Takes over a fragment state; gives the number of quotes that it shows.
    pub fn narrow(&mut self, fragment: &str) -> usize {
        let Fragment {
            mut filter, show, ..
        } = Fragment::parse(fragment);
        filter.retain(|facet, id| self.index.knows(facet, id));
        let results = self.index.run(&filter, show.sort);
        self.shown = results.order.iter().map(|&at| at as usize).collect();
        self.filter = filter;
        self.shown.len()
    }

    /// Where the timeline's parts stand, three texts each: a selector inside the strip (empty for the strip itself), a
    /// property, its value.
    pub fn timeline(&self) -> Vec<String> {
        placement::timeline(&self.pack)
            .into_iter()
            .flat_map(|(selector, property, value)| [selector, property.to_owned(), value])
            .collect()
    }

    /// What a newsroom pastes: `kind` is `frame`, `element` or `plain`, `view` and `id` are host options, `accent` is empty or
    /// `#rrggbb`, `height` is in pixels, and is followed from there on where `followed`.
    #[allow(clippy::too_many_arguments)]
    pub fn snippet(
        &self,
        kind: &str,
        base: &str,
        view: &str,
        id: &str,
        theme: &str,
        accent: &str,
        height: u32,
        followed: bool,
        state: &str,
    ) -> String {
        let snippet = Snippet {
            base,
            view: View::from_parts(view, id).unwrap_or_default(),
            theme: Theme::from_id(theme).unwrap_or_default(),
            accent: Some(accent.to_owned()),
            height: if followed {
                Height::Followed(height)
            } else {
                Height::Fixed(height)
            },
            state: Fragment::parse(state),
        };
        match kind {
            "frame" => snippet.frame(&self.pack),
            "element" => snippet.element(&self.pack),
            "plain" => snippet.plain(&self.pack, &EN),
            _ => snippet.address(),
        }
    }

    /// A file of the quotes that are shown, or of the rest; nothing for an unknown format or
    /// day. `page` is the page's address or empty,
    /// then the day on which it is made.
    pub fn file(&self, format: &str, page: &str, year: i32, month: u8, day: u8) -> Option<Saved> {
        let made = Day::from_ymd(year, month, day)?;
        let request = Request {
            pack: &self.pack,
            words: &EN,
            take: &TAKE,
            shown: &self.shown,
            filter: &self.filter,
            page: (!page.is_empty()).then_some(page),
            made,
        };
        let file = export::file(Format::from_id(format)?, &request);
        Some(Saved(file))
    }

    /// A quote in a style, or in words where that is none; empty for a quote that the pack does not have, and for a day that is
    /// none. `page` is the page's address or empty, then the day on which it is looked at.
    pub fn cite(
        &self,
        style: &str,
        quote: &str,
        page: &str,
        year: i32,
        month: u8,
        day: u8,
    ) -> String {
        let (Some(quote), Some(accessed)) =
            (self.pack.quote(quote), Day::from_ymd(year, month, day))
        else {
            return String::new();
        };
        let cited = Cited {
            pack: &self.pack,
            quote,
            words: &EN,
            take: &TAKE,
            page: (!page.is_empty()).then_some(page),
            accessed,
        };
        match Style::from_id(style) {
            Some(style) => cite::cite(style, &cited),
            None => {
                let link = cite::link(page, Selection::Quote(quote.id.clone()));
                cite::plain_text(&self.pack, quote, &EN, &link)
            }
        }
    }

    /// A quote as a picture, an SVG document; empty for one that the pack does not have. Colours as the page has them: paper,
    /// ink, soft, rule, then a hue a story.
    pub fn picture(&self, quote: &str, colours: Vec<String>) -> String {
        let mut colours = colours.into_iter();
        let mut next = || colours.next().unwrap_or_default();
        let colours = Colours {
            paper: next(),
            ink: next(),
            soft: next(),
            rule: next(),
            hues: colours.collect(),
        };
        self.pack.quote(quote).map_or_else(String::new, |quote| {
            picture(&self.pack, Subject::Quote(quote), &EN, &colours)
        })
    }
}
