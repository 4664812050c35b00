//! "Save the map": what the map shows now, as an SVG that needs no style sheet, or as a PNG made from it, with its source and
//! the note on borders beneath.

mod letters;
mod measure;
mod painted;

use super::failure::{Failure, NotDone, told};
use crate::platform::computed::token;
use crate::platform::{bitmap, download};
use crate::state::AppState;
use meridian_export::picture::map::Drawn;

/// Width of a PNG at least, in pixels: sharp on paper in one column.
const SHARP: f64 = 2400.0;

/// Hands it over as `svg` or `png`.
pub async fn saved(app: AppState, form: String) -> Result<(), NotDone> {
    let saved = save(app, &form).await;
    saved.map_err(|failure| told("save the map", &failure))
}

async fn save(app: AppState, form: &str) -> Result<(), Failure> {
    let drawn = measure::map(app)?.draw();
    let file = match form {
        "png" => bitmap::png(&drawn.svg, fine(&drawn), &token("--paper")).await?,
        _ => download::blob(&drawn.svg, "image/svg+xml")?,
    };
    let name = [&app.pack().id, "-map.", form].concat();
    Ok(download::save(&name, &file)?)
}

/// Its size as a bitmap: at least twice as fine as it is seen.
fn fine(drawn: &Drawn) -> [u32; 2] {
    let [width, _] = drawn.size;
    let times = (SHARP / width).max(2.0);
    drawn.size.map(|side| (side * times).round() as u32)
}
