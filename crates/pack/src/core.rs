//! What of a pack the page itself needs.

use crate::{Claim, Pack, Selector, Trace};

impl Pack {
    /// The pack without what the page does not use: where a quote's words stand in the source, paragraphs that neither the
    /// page nor its lesson shows or counts, places of claims, ids of sections, and why a body or a person who is not quoted is
    /// mentioned. It reads like a pack, and [`validate`](crate::validate::validate) does not pass it.
    pub fn core(mut self) -> Self {
        for quote in &mut self.quotes {
            quote.selector = Selector {
                exact: String::new(),
                prefix: String::new(),
                suffix: String::new(),
            };
        }
        let unshown: [&mut dyn Iterator<Item = &mut Trace>; 4] = [
            &mut self.speakers.iter_mut().map(|it| &mut it.trace),
            &mut self.reported.iter_mut().map(|it| &mut it.trace),
            &mut self.notices.iter_mut().map(|it| &mut it.trace),
            &mut self.lines.iter_mut().map(|it| &mut it.trace),
        ];
        unshown.into_iter().flatten().for_each(Vec::clear);
        for story in &mut self.stories {
            story.gist.iter_mut().for_each(bare);
            story.answer.iter_mut().for_each(bare);
            for section in &mut story.sections {
                section.id.clear();
                section.claims.iter_mut().for_each(bare);
            }
        }
        for person in &mut self.people {
            person.stories.clear();
        }
        for organisation in &mut self.organisations {
            organisation.stories.clear();
        }
        self
    }
}

fn bare(claim: &mut Claim) {
    claim.places.clear();
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn the_page_reads_it_like_a_pack_and_shows_the_same_words() {
        let text = include_str!("../../../tests/packs/valid.json");
        let whole = Pack::parse(text).unwrap();
        let core = whole.clone().core();
        let written = serde_json::to_string(&core).unwrap();
        assert_eq!(Pack::parse(&written), Ok(core.clone()));
        assert!(written.len() < serde_json::to_string(&whole).unwrap().len());
        let words = |pack: &Pack| -> Vec<String> {
            let claims = pack.stories.iter().flat_map(|story| &story.gist);
            let quotes = pack.quotes.iter().map(|quote| quote.text.clone());
            quotes
                .chain(claims.map(|claim| claim.text.clone()))
                .collect()
        };
        assert_eq!(words(&core), words(&whole));
        // The lesson shows what these rest on.
        assert_eq!(core.figures, whole.figures);
        assert_eq!(core.quotes[0].trace, whole.quotes[0].trace);
    }
}
