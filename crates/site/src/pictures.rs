//! The pictures that those who show links want: of the page, each story and each quote, as SVG and as PNG.

use crate::{Files, SiteError, fonts::Fonts, tokens::Tokens};
use meridian_export::{
    picture::{Colours, SIZE, picture},
    share_target::ShareTarget,
};
use meridian_pack::Pack;
use meridian_words::EN;
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use resvg::{
    tiny_skia::{Pixmap, PremultipliedColorU8, Transform},
    usvg,
};

/// All of them, each beside the page it is of; without fonts no PNG.
///
/// # Errors
/// Where the tokens lack a colour, or a drawing is none.
pub fn files(pack: &Pack, tokens: &Tokens, fonts: Option<&Fonts>) -> Result<Files, SiteError> {
    let colours = colours(tokens)?;
    let subjects: Vec<ShareTarget> = ShareTarget::all(pack).collect();
    // Drawing a PNG takes some 25 ms: as many at a time as the machine has cores, one where there are no threads.
    let of_each = subjects.into_par_iter().map(|subject| {
        let stem = subject.stem();
        let svg = picture(pack, subject, &EN, &colours);
        let png = fonts.map(|fonts| drawn(&stem, &svg, fonts)).transpose()?;
        let png = png.map(|png| (format!("{stem}.png"), png));
        Ok(png
            .into_iter()
            .chain([(format!("{stem}.svg"), svg.into_bytes())]))
    });
    let of_each = of_each.collect::<Result<Vec<_>, SiteError>>()?;
    Ok(of_each.into_iter().flatten().collect())
}

/// The page's, in its light theme.
fn colours(tokens: &Tokens) -> Result<Colours, SiteError> {
    let light = |name: &str| tokens.colour(name).map(|(light, _)| light.to_owned());
    Ok(Colours {
        paper: light("paper")?,
        ink: light("ink")?,
        soft: light("soft")?,
        rule: light("rule")?,
        hues: vec![light("story-1")?, light("story-2")?],
    })
}

fn drawn(stem: &str, svg: &str, fonts: &Fonts) -> Result<Vec<u8>, SiteError> {
    let refused = |why: &dyn std::fmt::Display| SiteError::picture(format!("{stem}.svg"), why);
    let options = usvg::Options {
        fontdb: fonts.database(),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(svg, &options).map_err(|error| refused(&error))?;
    let [width, height] = SIZE.map(|side| side as u32);
    let mut pixels =
        Pixmap::new(width, height).ok_or_else(|| refused(&"a picture without a size"))?;
    resvg::render(&tree, Transform::default(), &mut pixels.as_mut());
    encoded(&pixels).map_err(|error| refused(&error))
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
