//! Drawings as bitmaps.

use super::document::make;
use super::error::BrowserError;
use super::promise::kept;
use super::property::{number, set};
use js_sys::{Function, Promise, encode_uri_component};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

const BITMAP: &str = "a bitmap";

fn refused(thrown: JsValue) -> BrowserError {
    BrowserError::of(BITMAP, &thrown)
}

/// A drawing, SVG text, as a PNG of this width and height in pixels, on this ground.
///
/// # Errors
/// When the browser cannot read the drawing, or has no memory for the bitmap.
pub async fn png(svg: &str, size: [u32; 2], ground: &str) -> Result<Blob, BrowserError> {
    let image: HtmlImageElement = make("img")?.unchecked_into();
    // The page's policy lets images come from `data:` addresses, and from no `blob:`.
    let content = String::from(encode_uri_component(svg));
    let address = ["data:image/svg+xml;charset=utf-8,", &content].concat();
    image.set_attribute("src", &address).map_err(refused)?;
    kept(image.decode(), BITMAP).await?;

    let canvas = canvas()?;
    for (side, length) in ["width", "height"].into_iter().zip(size) {
        let length = length.to_string();
        canvas.set_attribute(side, &length).map_err(refused)?;
    }
    let pen = pen(&canvas)?;
    let [width, height] = size.map(f64::from);
    // WebKit keeps the exact shape of a drawing, and with it leaves an edge of less than a pixel free.
    set(&pen, "fillStyle", &JsValue::from_str(ground));
    pen.fill_rect(0.0, 0.0, width, height);
    pen.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
        .map_err(refused)?;
    let drawn = Promise::new(&mut |done: Function, _| {
        let give = Closure::once_into_js(move |blob: JsValue| {
            // Keeping a promise throws for nothing.
            let _ = done.call1(&JsValue::NULL, &blob);
        });
        // Refused for a canvas that holds another site's image only.
        let _ = canvas.to_blob(give.unchecked_ref());
    });
    let blob = kept(drawn, BITMAP).await?;
    if blob.is_null() {
        return Err(BrowserError::new(BITMAP, "no memory"));
    }
    Ok(blob.unchecked_into())
}

fn canvas() -> Result<HtmlCanvasElement, BrowserError> {
    Ok(make("canvas")?.unchecked_into())
}

fn pen(canvas: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, BrowserError> {
    let pen = canvas.get_context("2d").map_err(refused)?;
    pen.map(JsCast::unchecked_into)
        .ok_or_else(|| BrowserError::new(BITMAP, "no canvas"))
}

/// Tells how wide texts are in a font (as CSS writes it), in pixels.
///
/// # Errors
/// When the browser has no canvas.
pub fn measure(font: &str) -> Result<impl Fn(&str) -> f64 + use<>, BrowserError> {
    let pen = pen(&canvas()?)?;
    set(&pen, "font", &JsValue::from_str(font));
    Ok(move |text: &str| {
        let measured = pen.measure_text(text);
        measured.map_or(0.0, |found| number(&found, "width"))
    })
}
