//! What a link can be about (the page, one story, one quote), and what it says of it before it is opened: on a tab, in a
//! chat, in oEmbed.

use crate::cite::{BETWEEN, attribution};
use meridian_pack::{Pack, Quote, Story};
use meridian_words::Words;

/// The page, or a part of it that has an address of its own.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ShareTarget<'a> {
    /// All of it.
    Page,
    /// One story.
    Story(&'a Story),
    /// One quote.
    Quote(&'a Quote),
}

impl<'a> ShareTarget<'a> {
    /// The page, then its stories and its quotes, in reading order.
    pub fn all(pack: &'a Pack) -> impl Iterator<Item = Self> {
        let stories = pack.stories.iter().map(Self::Story);
        let quotes = pack.quotes.iter().map(Self::Quote);
        [Self::Page].into_iter().chain(stories).chain(quotes)
    }

    /// What the names of its files begin with, from the site's root: `quote/ID` for its page `quote/ID.html` and its
    /// picture `quote/ID.png`.
    pub fn stem(self) -> String {
        match self {
            Self::Page => "page".to_owned(),
            Self::Story(story) => ["story/", &story.id].concat(),
            Self::Quote(quote) => ["quote/", &quote.id].concat(),
        }
    }

    /// Where it is read, from the site's root: empty for the page itself.
    pub fn address(self) -> String {
        match self {
            Self::Page => String::new(),
            _ => self.stem() + ".html",
        }
    }

    /// Where its oEmbed answer lies, from the site's root.
    pub fn oembed(self) -> String {
        match self {
            Self::Page => "oembed.json".to_owned(),
            _ => self.stem() + ".oembed.json",
        }
    }

    /// What leads to it in the whole page: a fragment with its `#`, empty for the page itself.
    pub fn fragment(self) -> String {
        match self {
            Self::Page => String::new(),
            Self::Story(story) => ["#story=", &story.id].concat(),
            Self::Quote(quote) => ["#at=quote:", &quote.id].concat(),
        }
    }

    /// The title, plain text. A quote's has its words whole, whose they are, and the context of a fragment.
    pub fn title(self, pack: &Pack, words: &Words) -> String {
        match self {
            Self::Page => pack.title.clone(),
            Self::Story(story) => story.headline.clone(),
            Self::Quote(quote) => {
                let (open, close) = words.marks;
                let speakers = words.list(&pack.names(&quote.speakers));
                let said = format!("{speakers}: {open}{}{close}", quote.text);
                match &quote.context {
                    Some(context) => [&said, BETWEEN, context].concat(),
                    None => said,
                }
            }
        }
    }

    /// One or two sentences with the date it speaks of and the credit, plain text.
    pub fn description(self, pack: &Pack, words: &Words) -> String {
        let what = match self {
            Self::Page => pack.dek.clone(),
            Self::Story(story) => story.dek.clone(),
            Self::Quote(quote) => attribution(pack, quote, words) + ".",
        };
        format!("{what} {}. {}.", pack.as_of.label, pack.source.credit)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use meridian_words::EN;
    use std::collections::BTreeSet;

    fn pack() -> Pack {
        Pack::parse(include_str!("../../../public/packs/china-in-eurasia.json")).unwrap()
    }

    #[test]
    fn everything_has_a_name_of_its_own() {
        let pack = pack();
        let all: Vec<ShareTarget> = ShareTarget::all(&pack).collect();
        assert_eq!(all.len(), 1 + pack.stories.len() + pack.quotes.len());
        let stems: BTreeSet<String> = all.iter().map(|one| one.stem()).collect();
        let titles: BTreeSet<String> = all.iter().map(|one| one.title(&pack, &EN)).collect();
        assert_eq!((stems.len(), titles.len()), (all.len(), all.len()));
    }

    #[test]
    fn a_quotes_title_holds_its_words_whole_its_speakers_and_the_context_of_a_fragment() {
        let pack = pack();
        for quote in &pack.quotes {
            let title = ShareTarget::Quote(quote).title(&pack, &EN);
            assert!(title.contains(&format!("“{}”", quote.text)), "{title}");
            for name in pack.names(&quote.speakers) {
                assert!(title.contains(name), "{title}");
            }
            let context = quote.context.as_deref().unwrap_or_default();
            assert!(title.ends_with(context), "{title}");
        }
    }

    #[test]
    fn every_description_says_as_of_when_and_gives_the_credit() {
        let pack = pack();
        for subject in ShareTarget::all(&pack) {
            let description = subject.description(&pack, &EN);
            assert!(description.contains(" As of May 2022. "), "{description}");
            assert!(
                description.ends_with(&format!("{}.", pack.source.credit)),
                "{description}"
            );
        }
    }
}
