//! The pictures that those who show links want: of the page, each story and each quote, as SVG and as PNG.

use super::tokens::Tokens;
use crate::{
    failure::{Failure, Outcome},
    project,
};
use meridian::domain::{
    pack::Pack,
    picture::{Colours, SIZE, picture},
    subject::Subject,
    words::EN,
};
use resvg::{
    tiny_skia::{Pixmap, PremultipliedColorU8, Transform},
    usvg::{self, fontdb::Database},
};
use std::{path::Path, sync::Arc};

/// Writes them, each beside the page it is of; without fonts no PNG.
pub fn write(dist: &Path, pack: &Pack, tokens: &Tokens, fonts: Option<&Arc<Database>>) -> Outcome {
    let colours = colours(tokens)?;
    for subject in Subject::all(pack) {
        let stem = subject.stem();
        let svg = picture(pack, subject, &EN, &colours);
        project::write(&dist.join(format!("{stem}.svg")), svg.as_bytes())?;
        if let Some(fonts) = fonts {
            let png = drawn(&stem, &svg, fonts)?;
            project::write(&dist.join(format!("{stem}.png")), &png)?;
        }
    }
    Ok(())
}

/// The page's, in its light theme.
fn colours(tokens: &Tokens) -> Outcome<Colours> {
    let light = |name: &str| tokens.colour(name).map(|(light, _)| light.to_owned());
    Ok(Colours {
        paper: light("paper")?,
        ink: light("ink")?,
        soft: light("soft")?,
        rule: light("rule")?,
        hues: vec![light("story-1")?, light("story-2")?],
    })
}

fn tree(name: &str, svg: &str, fonts: &Arc<Database>) -> Outcome<usvg::Tree> {
    let options = usvg::Options {
        fontdb: Arc::clone(fonts),
        ..usvg::Options::default()
    };
    usvg::Tree::from_str(svg, &options)
        .map_err(|error| Failure::refused(format!("{name}.svg"), error.to_string()))
}

fn drawn(name: &str, svg: &str, fonts: &Arc<Database>) -> Outcome<Vec<u8>> {
    let refused = |why: &str| Failure::refused(format!("{name}.svg"), why.to_owned());
    let [width, height] = SIZE.map(|side| side as u32);
    let mut pixels =
        Pixmap::new(width, height).ok_or_else(|| refused("a picture without a size"))?;
    resvg::render(
        &tree(name, svg, fonts)?,
        Transform::default(),
        &mut pixels.as_mut(),
    );
    encoded(&pixels).map_err(|error| refused(&error.to_string()))
}

/// A PNG of the few colours that there are, which takes half of what four bytes a pixel would.
fn encoded(pixels: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let opaque = |pixel: &PremultipliedColorU8| [pixel.red(), pixel.green(), pixel.blue()];
    let mut palette: Vec<[u8; 3]> = Vec::new();
    let mut indices = Vec::with_capacity(pixels.pixels().len());
    // Most pixels have the colour of the one before.
    let mut last = None;
    for colour in pixels.pixels().iter().map(opaque) {
        let index = match last {
            Some((before, index)) if before == colour => index,
            _ => palette
                .iter()
                .position(|one| *one == colour)
                .unwrap_or_else(|| {
                    palette.push(colour);
                    palette.len() - 1
                }),
        };
        last = Some((colour, index));
        indices.push(index as u8);
    }
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, pixels.width(), pixels.height());
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    let data = if palette.len() <= 256 {
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_palette(palette.concat());
        encoder.set_filter(png::Filter::NoFilter);
        indices
    } else {
        encoder.set_color(png::ColorType::Rgb);
        pixels.pixels().iter().flat_map(opaque).collect()
    };
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&data)?;
    writer.finish()?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{
        progress::Steps,
        site::{PACK, fonts},
    };

    fn pack() -> Pack {
        Pack::parse(&project::read(&project::path(PACK)).unwrap()).unwrap()
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
        let (pack, fonts) = (pack(), fonts::ensure(&Steps::new(1)).unwrap());
        let colours = colours(&Tokens::load().unwrap()).unwrap();
        for subject in Subject::all(&pack) {
            let stem = subject.stem();
            let svg = picture(&pack, subject, &EN, &colours);
            let mut texts = Vec::new();
            boxes(tree(&stem, &svg, &fonts).unwrap().root(), &mut texts);
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
        let (pack, fonts) = (pack(), fonts::ensure(&Steps::new(1)).unwrap());
        let colours = colours(&Tokens::load().unwrap()).unwrap();
        for subject in Subject::all(&pack) {
            let svg = picture(&pack, subject, &EN, &colours);
            let png = drawn(&subject.stem(), &svg, &fonts).unwrap();
            assert!(png.len() < 60_000, "{}: {}", subject.stem(), png.len());
            let pixels = Pixmap::decode_png(&png).unwrap();
            assert_eq!([pixels.width(), pixels.height()], [1200, 630]);
            if subject == Subject::Page {
                assert!(png == drawn("again", &svg, &fonts).unwrap());
            }
        }
    }
}
