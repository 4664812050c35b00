//! The pack that tests of behaviour are written for.

use crate::{folder, lines};
use meridian_pack::Extent;
use meridian_pack::validate::validate;
use std::collections::BTreeSet;
use std::fs;

#[test]
fn the_pack_of_behaviour_is_valid_and_has_some_of_everything() {
    let text = fs::read_to_string(folder().join("behaviour.json")).unwrap();
    let pack = validate(&text).unwrap_or_else(|problems| panic!("{:#?}", lines(&problems)));
    let extents: BTreeSet<_> = pack
        .quotes
        .iter()
        .map(|quote| quote.extent == Extent::Full)
        .collect();
    assert_eq!(extents.len(), 2);
    assert_eq!((pack.stories.len(), pack.quotes.len()), (2, 12));
    assert!(!pack.reported.is_empty() && !pack.lines.is_empty() && !pack.figures.is_empty());
    assert!(
        pack.speakers.iter().any(|speaker| speaker.body),
        "a body that speaks"
    );
    for letter in ['õ', '札', 'ბ'] {
        assert!(text.contains(letter), "{letter}");
    }
}
