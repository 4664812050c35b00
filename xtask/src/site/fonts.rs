//! The faces that pictures are drawn with: PT Serif and PT Sans, which have Latin and Cyrillic letters, are free (SIL Open
//! Font License) and lie in one package. No other font of the machine is looked at, so that pictures are the same everywhere.

use crate::{
    failure::{Failure, Outcome},
    progress::Steps,
    tools::system,
};
use resvg::usvg::fontdb::{Database, Family, Query, Weight};
use std::sync::Arc;

/// Families, and the weights of each that pictures use.
const WANTED: [(&str, Weight); 4] = [
    ("PT Serif", Weight::NORMAL),
    ("PT Serif", Weight::BOLD),
    ("PT Sans", Weight::NORMAL),
    ("PT Sans", Weight::BOLD),
];

/// The faces; brings the package where it can.
pub fn ensure(steps: &Steps) -> Outcome<Arc<Database>> {
    if let Some(fonts) = installed() {
        return Ok(fonts);
    }
    system::install(steps, &["fonts-paratype"])?;
    installed().ok_or_else(missing)
}

fn missing() -> Failure {
    Failure::missing(
        "the fonts PT Serif and PT Sans",
        "apt-get install fonts-paratype (or your system's way)",
    )
}

/// All wanted faces and nothing else, or nothing.
fn installed() -> Option<Arc<Database>> {
    let mut all = Database::new();
    all.load_system_fonts();
    let mut fonts = Database::new();
    for (family, weight) in WANTED {
        let id = all.query(&Query {
            families: &[Family::Name(family)],
            weight,
            ..Query::default()
        })?;
        let face = all.face(id).filter(|face| face.weight == weight)?;
        fonts.load_font_source(face.source.clone());
    }
    Some(Arc::new(fonts))
}
