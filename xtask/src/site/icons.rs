//! The icon in the sizes that systems ask for, drawn from icon.svg, and the manifest that names them.

use super::{prerender::Rendered, tokens::Tokens};
use crate::{
    failure::{Failure, Outcome},
    project,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use resvg::{tiny_skia, usvg};
use serde_json::json;
use std::path::Path;

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

/// The ground of the page, light and dark, as the style sheet gives it.
pub struct Paper {
    light: String,
    dark: String,
}

impl Paper {
    /// From tokens.css.
    pub fn of_the_page() -> Outcome<Self> {
        let tokens = Tokens::load()?;
        let (light, dark) = tokens.colour("paper")?;
        Ok(Self {
            light: light.to_owned(),
            dark: dark.to_owned(),
        })
    }

    /// For the head: the browser's own frame takes the page's colour.
    pub fn meta(&self) -> String {
        let one = |colour: &str, scheme: &str| {
            format!(
                "<meta name=\"theme-color\" content=\"{colour}\" media=\"(prefers-color-scheme: {scheme})\">"
            )
        };
        [one(&self.light, "light"), one(&self.dark, "dark")].join("\n")
    }
}

/// For the head of a site's page.
pub fn links() -> String {
    format!(
        "<link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n<link rel=\"apple-touch-icon\" href=\"{}\">\n\
         <link rel=\"manifest\" href=\"{MANIFEST}\">",
        TOUCH.0
    )
}

/// Writes the drawn icons and the manifest.
pub fn write(dist: &Path, svg: &[u8], rendered: &Rendered, paper: &Paper) -> Outcome {
    let tree = usvg::Tree::from_data(svg, &usvg::Options::default())
        .map_err(|error| Failure::refused("icon.svg", error.to_string()))?;
    for (name, side, purpose) in LISTED {
        let ground = (purpose == "maskable").then_some(paper.light.as_str());
        project::write(&dist.join(name), &drawn(&tree, side, ground)?)?;
    }
    project::write(
        &dist.join(TOUCH.0),
        &drawn(&tree, TOUCH.1, Some(&paper.light))?,
    )?;
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
        "short_name": "Meridian",
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
    project::write(&dist.join(MANIFEST), manifest.to_string().as_bytes())
}

/// A PNG, this many pixels a side: transparent around the drawing, or smaller on a ground.
fn drawn(tree: &usvg::Tree, side: u32, ground: Option<&str>) -> Outcome<Vec<u8>> {
    let refused = |why: &str| Failure::refused("icon.svg", why);
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

    #[test]
    fn the_ground_is_the_style_sheets() {
        let paper = Paper::of_the_page().unwrap();
        assert!(colour_of(&paper.light).is_some() && colour_of(&paper.dark).is_some());
    }

    #[test]
    fn icons_have_their_size_and_ground() {
        let svg = std::fs::read(project::path("public/icon.svg")).unwrap();
        let tree = usvg::Tree::from_data(&svg, &usvg::Options::default()).unwrap();
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
