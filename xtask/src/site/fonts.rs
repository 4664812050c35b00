//! The fonts of pictures, from this machine.

use crate::{
    failure::{Failure, Outcome},
    progress::Steps,
    tools::system,
};
use meridian_site::fonts::WANTED;
use resvg::usvg::fontdb::{Database, Family, Query, Weight};

/// The files of all faces, by name; brings the package where it can.
pub fn ensure(steps: &Steps) -> Outcome<Vec<(String, Vec<u8>)>> {
    if let Some(files) = installed() {
        return Ok(files);
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

/// The same, or nothing where one is missing.
fn installed() -> Option<Vec<(String, Vec<u8>)>> {
    let mut all = Database::new();
    all.load_system_fonts();
    let file = |(family, wanted): (&str, u16)| {
        let weight = Weight(wanted);
        let id = all.query(&Query {
            families: &[Family::Name(family)],
            weight,
            ..Query::default()
        })?;
        all.face(id).filter(|face| face.weight == weight)?;
        let name = format!("{}-{wanted}.ttf", family.replace(' ', "-"));
        Some((name, all.with_face_data(id, |content, _| content.to_vec())?))
    };
    WANTED.into_iter().map(file).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::{
        project,
        site::{PACK, tokens},
    };
    use meridian_export::share_target::ShareTarget;
    use meridian_pack::Pack;
    use meridian_site::{Files, fonts::Fonts, pictures};
    use resvg::{tiny_skia::Pixmap, usvg};
    use std::sync::Arc;

    fn pack() -> Pack {
        Pack::parse(&project::read(&project::path(PACK)).unwrap()).unwrap()
    }

    fn pictures() -> Files {
        let fonts = ensure(&Steps::new(1)).unwrap();
        let fonts = Fonts::new(fonts.into_iter().map(|(_, content)| content)).unwrap();
        pictures::files(&pack(), &tokens().unwrap(), Some(&fonts)).unwrap()
    }

    fn tree(svg: &str) -> usvg::Tree {
        let mut faces = Database::new();
        let files = installed().unwrap();
        files
            .into_iter()
            .for_each(|(_, file)| faces.load_font_data(file));
        let options = usvg::Options {
            fontdb: Arc::new(faces),
            ..usvg::Options::default()
        };
        usvg::Tree::from_str(svg, &options).unwrap()
    }

    /// Left, top, right, bottom of each text as it is drawn.
    fn boxes(group: &usvg::Group, out: &mut Vec<[f32; 4]>) {
        for node in group.children() {
            match node {
                usvg::Node::Group(group) => boxes(group, out),
                usvg::Node::Text(text) => {
                    let found = text.abs_bounding_box();
                    out.push([found.left(), found.top(), found.right(), found.bottom()]);
                }
                _ => {}
            }
        }
    }

    #[test]
    fn all_that_is_written_stands_inside_the_margins_and_no_line_on_another() {
        let (pack, pictures) = (pack(), pictures());
        for subject in ShareTarget::all(&pack) {
            let stem = subject.stem();
            let svg = String::from_utf8_lossy(&pictures[&format!("{stem}.svg")]);
            let mut texts = Vec::new();
            boxes(tree(&svg).root(), &mut texts);
            assert_eq!(texts.len(), svg.matches("<text ").count(), "{stem}");
            for [left, top, right, bottom] in &texts {
                let inside = *left > 60.0 && *right < 1150.0 && *top > 30.0 && *bottom < 610.0;
                assert!(inside, "{stem}: {left} {top} {right} {bottom}");
            }
            for (at, a) in texts.iter().enumerate() {
                for b in texts.iter().skip(at + 1) {
                    // Boxes hold the room for descenders, which the next line may use.
                    let apart =
                        a[2] <= b[0] || b[2] <= a[0] || a[3] - 12.0 <= b[1] || b[3] - 12.0 <= a[1];
                    assert!(apart, "{stem}: {a:?} {b:?}");
                }
            }
        }
    }

    #[test]
    fn a_picture_is_small_has_its_size_and_is_the_same_every_time() {
        let (pack, pictures) = (pack(), pictures());
        for subject in ShareTarget::all(&pack) {
            let stem = subject.stem();
            let png = &pictures[&format!("{stem}.png")];
            assert!(png.len() < 60_000, "{stem}: {}", png.len());
            let pixels = Pixmap::decode_png(png).unwrap();
            assert_eq!([pixels.width(), pixels.height()], [1200, 630]);
        }
        assert!(pictures == self::pictures());
    }
}
