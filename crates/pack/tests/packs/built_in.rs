//! The pack that the page is built with.

use crate::lines;
use meridian_pack::Extent;
use meridian_pack::validate::validate;
use std::fs;
use std::path::Path;

#[test]
fn the_built_in_pack_is_valid_and_has_all_quotes() {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/packs/china-in-eurasia.json");
    let text =
        fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let pack = validate(&text).unwrap_or_else(|problems| panic!("{:#?}", lines(&problems)));
    let count = |extent| {
        pack.quotes
            .iter()
            .filter(|quote| quote.extent == extent)
            .count()
    };
    assert_eq!(pack.quotes.len(), 26);
    assert_eq!((count(Extent::Full), count(Extent::Fragment)), (16, 10));
    assert_eq!(
        file.file_stem().and_then(|stem| stem.to_str()),
        Some(pack.id.as_str())
    );
}
