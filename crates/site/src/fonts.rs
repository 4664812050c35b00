//! The faces that pictures are drawn with: PT Serif and PT Sans, which have Latin and Cyrillic letters and are free (ParaType's own
//! licence, `licences/fonts.txt`). No other is looked at, so that pictures are the same everywhere.

use crate::SiteError;
use resvg::usvg::fontdb::{Database, Family, Query, Weight};
use std::sync::Arc;

/// Families, and the weights of each (CSS, 100 to 900) that pictures use.
pub const WANTED: [(&str, u16); 4] = [
    ("PT Serif", 400),
    ("PT Serif", 700),
    ("PT Sans", 400),
    ("PT Sans", 700),
];

/// All the faces of [`WANTED`].
pub struct Fonts(Arc<Database>);

impl Fonts {
    /// From the contents of font files, TrueType or OpenType.
    ///
    /// # Errors
    /// Where a wanted face is not among them.
    pub fn new(files: impl IntoIterator<Item = Vec<u8>>) -> Result<Self, SiteError> {
        let mut faces = Database::new();
        for file in files {
            faces.load_font_data(file);
        }
        for (family, weight) in WANTED {
            let found = faces.query(&Query {
                families: &[Family::Name(family)],
                weight: Weight(weight),
                ..Query::default()
            });
            let found = found.and_then(|id| faces.face(id));
            if found.is_none_or(|face| face.weight != Weight(weight)) {
                return Err(SiteError::part(
                    "fonts",
                    format_args!("hold no {family} of weight {weight}"),
                ));
            }
        }
        Ok(Self(Arc::new(faces)))
    }

    pub(crate) fn database(&self) -> Arc<Database> {
        Arc::clone(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_face_that_is_missing_is_named() {
        let error = Fonts::new([Vec::new()]).err();
        let error = error.map(|error| error.to_string()).unwrap_or_default();
        assert_eq!(error, "fonts: hold no PT Serif of weight 400");
    }
}
