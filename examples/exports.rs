//! Writes every file that a reader of the built-in pack can take along, to be looked at with other programs (tests/export):
//!
//!     cargo run --no-default-features --example exports -- target/exports
#![allow(clippy::unwrap_used)]

use meridian_export::cite::{Cited, Style, cite};
use meridian_export::files::{Format, Request, file};
use meridian_pack::Pack;
use meridian_pack::date::Day;
use meridian_search::filter::Filter;
use meridian_words::{EN, EXPORT};
use std::path::PathBuf;

fn main() {
    let folder = PathBuf::from(
        std::env::args()
            .nth(1)
            .unwrap_or("target/exports".to_owned()),
    );
    std::fs::create_dir_all(&folder).unwrap();
    let pack = Pack::parse(include_str!("../public/packs/china-in-eurasia.json")).unwrap();
    let shown: Vec<usize> = (0..pack.quotes.len()).collect();
    let made = Day::from_ymd(2026, 11, 26).unwrap();
    let page = Some("https://example.org/meridian/");
    let filter = Filter::default();
    let request = Request {
        pack: &pack,
        words: &EN,
        export: &EXPORT,
        shown: &shown,
        filter: &filter,
        page,
        made,
    };
    for format in Format::ALL {
        let file = file(format, &request);
        std::fs::write(folder.join(file.name), file.content).unwrap();
    }
    for style in Style::ALL {
        let citations = pack.quotes.iter().map(|quote| {
            let cited = Cited {
                pack: &pack,
                quote,
                words: &EN,
                export: &EXPORT,
                page,
                accessed: made,
            };
            cite(style, &cited)
        });
        let name = format!("citations-{}.{}", style.id(), style.extension());
        std::fs::write(
            folder.join(name),
            citations.collect::<Vec<_>>().join("\n\n"),
        )
        .unwrap();
    }
}
