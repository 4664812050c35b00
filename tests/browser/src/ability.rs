//! What cannot be tested in every engine: the only place where a test may leave one out, and why.

use crate::Engine;
use std::io::{self, Write};

/// What a test needs that some engine does not have. Each stands in `docs/ENGINES.md` under this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// The system's own few colours in place of the page's, `forced-colors: active`.
    ForcedColours,
    /// The tree that assistive technology reads, as text.
    AccessibilityTree,
    /// Fingers on the page.
    Fingers,
    /// Fingers that scroll the page when it does not take them for itself.
    FingersThatScroll,
    /// Paper: a document of pages.
    Paper,
    /// Pictures that are compared with kept ones: fonts and their smoothing are the engine's.
    Pictures,
    /// The page as it prints, on the screen.
    PrintMedia,
}

impl Ability {
    /// The engines that lack it, and why.
    pub fn missing(self) -> (&'static [Engine], &'static str) {
        match self {
            Self::ForcedColours => (
                &[Engine::WebKit],
                "the engine draws no page in forced colours, so there is no such page to look at",
            ),
            Self::AccessibilityTree => (
                &[Engine::Firefox, Engine::WebKit],
                "their drivers tell the role and the name of one element at a time, not the tree",
            ),
            Self::Fingers => (&[Engine::WebKit], "its driver has no fingers"),
            Self::FingersThatScroll => (
                &[Engine::Firefox, Engine::WebKit],
                "its driver tells the page of fingers, not the part of the browser that scrolls",
            ),
            Self::Paper => (&[Engine::WebKit], "its driver does not print"),
            Self::Pictures => (
                &[Engine::Firefox, Engine::WebKit],
                "letters are drawn differently, so each engine would need pictures of its own that say nothing new",
            ),
            Self::PrintMedia => (
                &[Engine::WebKit],
                "neither its driver nor the desktop's settings can show a page as it prints",
            ),
        }
    }
}

impl Engine {
    /// Whether a test that needs this has to be left out here; the log says so.
    pub fn lacks(self, ability: Ability) -> bool {
        let (engines, why) = ability.missing();
        let lacks = engines.contains(&self);
        if lacks {
            // Past the test's own output, which is kept back when it passes.
            let _ = writeln!(io::stderr(), "left out in {self:?}: {ability:?}: {why}");
        }
        lacks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_stands_in_the_docs() {
        let file = xtask::project::path("docs/ENGINES.md");
        let text = std::fs::read_to_string(file).unwrap();
        for ability in [
            Ability::AccessibilityTree,
            Ability::Fingers,
            Ability::FingersThatScroll,
            Ability::ForcedColours,
            Ability::Paper,
            Ability::Pictures,
            Ability::PrintMedia,
        ] {
            let line = text
                .lines()
                .find(|line| line.contains(&format!("`{ability:?}`")))
                .unwrap_or_else(|| panic!("no line on {ability:?}"));
            for engine in ability.missing().0 {
                assert!(line.contains(&format!("{engine:?}")), "{ability:?}: {line}");
            }
        }
    }
}
