//! A picture of an X display, from the file in which Xvfb keeps its pixels. WebKit's driver has a command for one, but on some
//! machines waits in vain for the drawing of a window that no graphics card shows, and gives up after a minute.
//!
//! The file is an XWD (`XWDFile.h` of X11): a header of big-endian numbers, colours of twelve bytes each, rows of pixels.

use std::{fs, path::Path};

/// A part of the display as a PNG: x, y, width and height in pixels, cut where it leaves the display.
///
/// # Errors
/// When there is no such file, or it is of another kind than Xvfb writes for 24 bits a pixel.
pub(super) fn picture(file: &Path, [x, y, width, height]: [usize; 4]) -> Result<Vec<u8>, String> {
    let bytes = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let screen = Screen::read(&bytes).ok_or_else(|| format!("{}: no XWD", file.display()))?;
    let (right, bottom) = (
        (x + width).min(screen.width),
        (y + height).min(screen.height),
    );
    let mut pixels = Vec::new();
    for row in y..bottom {
        for column in x..right {
            pixels.extend(screen.pixel(column, row).ok_or("a picture cut short")?);
        }
    }
    let side = |from: usize, to: usize| u32::try_from(to.saturating_sub(from)).unwrap_or_default();
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, side(x, right), side(y, bottom));
    encoder.set_color(png::ColorType::Rgb);
    encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(&pixels))
        .map_err(|error| error.to_string())?;
    Ok(png)
}

/// Four bytes a pixel: blue, green, red and nothing.
struct Screen<'a> {
    width: usize,
    height: usize,
    /// Bytes from one row to the next.
    row: usize,
    pixels: &'a [u8],
}

impl<'a> Screen<'a> {
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let number = |at: usize| -> Option<usize> {
            let four = bytes.get(at * 4..at * 4 + 4)?.try_into().ok()?;
            usize::try_from(u32::from_be_bytes(four)).ok()
        };
        let (version, order, bits) = (number(1)?, number(7)?, number(11)?);
        if (version, order, bits) != (7, 0, 32) {
            return None;
        }
        Some(Self {
            width: number(4)?,
            height: number(5)?,
            row: number(12)?,
            pixels: bytes.get(number(0)? + number(19)? * 12..)?,
        })
    }

    fn pixel(&self, column: usize, row: usize) -> Option<[u8; 3]> {
        let at = row * self.row + column * 4;
        let [blue, green, red] = self.pixels.get(at..at + 3)?.try_into().ok()?;
        Some([red, green, blue])
    }
}
