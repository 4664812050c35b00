//! The icon in the sizes that systems ask for, drawn from icon.svg, and the manifest that names them.

use crate::{Files, SiteError, order::Order, paper::Paper, rendered::Rendered};
use base64::{Engine, engine::general_purpose::STANDARD};
use resvg::{tiny_skia, usvg};
use serde_json::json;

/// Name of the manifest in the site.
pub const MANIFEST: &str = "manifest.webmanifest";

/// What the manifest lists: file, pixels a side, purpose.
const LISTED: [(&str, u32, &str); 3] = [
    ("icon-192.png", 192, "any"),
    ("icon-512.png", 512, "any"),
    ("icon-maskable.png", 512, "maskable"),
];

/// For a home screen that neither masks nor knows transparency.
const TOUCH: (&str, u32) = ("icon-touch.png", 180);

/// The middle that no mask cuts into (W3C Web Application Manifest, "Icon masks and safe zone": 80 %), a little less.
const SAFE: f32 = 0.76;

/// For the head of a site's page.
pub fn links() -> String {
    format!(
        "<link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n<link rel=\"apple-touch-icon\" href=\"{}\">\n\
         <link rel=\"manifest\" href=\"{MANIFEST}\">",
        TOUCH.0
    )
}

/// The drawn icons; they are the same in all sites of a shell.
///
/// # Errors
/// Where the drawing is none, or the ground no colour.
pub fn drawings(svg: &[u8], paper: &Paper) -> Result<Files, SiteError> {
    let tree = usvg::Tree::from_data(svg, &usvg::Options::default())
        .map_err(|error| SiteError::part("icon.svg", error))?;
    let listed = LISTED.map(|(name, side, purpose)| (name, side, purpose == "maskable"));
    let all = listed.into_iter().chain([(TOUCH.0, TOUCH.1, true)]);
    all.map(|(name, side, grounded)| {
        let ground = grounded.then_some(paper.light.as_str());
        Ok((name.to_owned(), drawn(&tree, side, ground)?))
    })
    .collect()
}

/// The manifest, which names them.
pub fn manifest(svg: &[u8], rendered: &Rendered, order: &Order, paper: &Paper) -> Vec<u8> {
    // First the drawing itself, in the manifest: a browser that can take it asks for no picture. Chromium asks for one
    // icon with every visit, wanted or not.
    let mut icons = vec![json!({
        "src": format!("data:image/svg+xml;base64,{}", STANDARD.encode(svg)),
        "sizes": "any",
        "type": "image/svg+xml",
    })];
    icons.extend(LISTED.map(|(name, side, purpose)| {
        json!({ "src": name, "sizes": format!("{side}x{side}"), "type": "image/png", "purpose": purpose })
    }));
    let manifest = json!({
        "name": rendered.title,
        "short_name": order.site_name,
        "description": rendered.description,
        "lang": rendered.lang,
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": paper.light,
        "theme_color": paper.light,
        "icons": icons,
    });
    manifest.to_string().into_bytes()
}

/// A PNG, this many pixels a side: transparent around the drawing, or smaller on a ground.
fn drawn(tree: &usvg::Tree, side: u32, ground: Option<&str>) -> Result<Vec<u8>, SiteError> {
    let refused = |why: &str| SiteError::picture("icon.svg", why);
    let mut picture =
        tiny_skia::Pixmap::new(side, side).ok_or_else(|| refused("a picture without a size"))?;
    let part = match ground {
        Some(colour) => {
            picture.fill(
                colour_of(colour).ok_or_else(|| refused(&format!("{colour} is not #rrggbb")))?,
            );
            SAFE
        }
        None => 1.0,
    };
    let side = side as f32;
    let scale = side * part / tree.size().width().max(tree.size().height());
    let inset = side * (1.0 - part) / 2.0;
    let place = tiny_skia::Transform::from_row(scale, 0.0, 0.0, scale, inset, inset);
    resvg::render(tree, place, &mut picture.as_mut());
    picture
        .encode_png()
        .map_err(|error| refused(&error.to_string()))
}

/// From `#rrggbb`.
fn colour_of(text: &str) -> Option<tiny_skia::Color> {
    let channel = |at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    Some(tiny_skia::Color::from_rgba8(
        channel(1)?,
        channel(3)?,
        channel(5)?,
        255,
    ))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::tests::{ICON, paper};

    #[test]
    fn the_ground_is_the_style_sheets() {
        let paper = paper();
        assert!(colour_of(&paper.light).is_some() && colour_of(&paper.dark).is_some());
    }

    #[test]
    fn icons_have_their_size_and_ground() {
        let tree = usvg::Tree::from_data(ICON, &usvg::Options::default()).unwrap();
        let corner = |ground| {
            let png = drawn(&tree, 64, ground).unwrap();
            let picture = tiny_skia::Pixmap::decode_png(&png).unwrap();
            assert_eq!((picture.width(), picture.height()), (64, 64));
            let pixel = picture.pixel(0, 0).unwrap();
            (
                pixel.red(),
                pixel.alpha(),
                picture.pixel(32, 32).unwrap().alpha(),
            )
        };
        assert_eq!(corner(None), (0, 0, 255));
        assert_eq!(corner(Some("#ff0000")), (255, 255, 255));
    }
}
