//! Pictures and texts of the page held against those in `tests/browser/snapshots`.
//!
//! Faces and the smoothing of edges differ from machine to machine. So texts are left out, and pictures are compared small:
//! every pixel kept is the mean of a block, and a few blocks may differ. A country of another tint, a line or a ring that is
//! not drawn are more than that. With `MERIDIAN_BLESS=1` the snapshots are written instead; look at them
//! before they are committed.

use crate::{Element, failures};
use std::{env, fs, io::Cursor};
use xtask::project;

/// Side of a block, in pixels of the screen.
const BLOCK: usize = 7;

/// A channel that differs by more than this is another colour.
const FAR: u8 = 8;

/// How many blocks in a thousand may differ that much. Ukraine on the smallest view has 8.
const ALLOWED: usize = 3;

/// A picture, three bytes a pixel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Red, green and blue of each pixel.
    pub pixels: Vec<[u8; 3]>,
}

impl Picture {
    /// Reads a PNG of eight bits a channel, with or without transparency, which is dropped.
    pub fn of_png(bytes: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().expect("a PNG");
        let mut data = vec![0; reader.output_buffer_size().expect("a PNG that fits")];
        let info = reader.next_frame(&mut data).expect("a whole PNG");
        let pixels = data[..info.buffer_size()]
            .chunks_exact(info.color_type.samples())
            .map(|pixel| match *pixel {
                [grey] | [grey, _] => [grey; 3],
                [r, g, b, ..] => [r, g, b],
                _ => unreachable!("a pixel has samples"),
            })
            .collect();
        Self {
            width: info.width as usize,
            height: info.height as usize,
            pixels,
        }
    }

    /// Its upper left part.
    pub fn cut(&self, width: usize, height: usize) -> Self {
        let rows = self.pixels.chunks(self.width).take(height);
        Self {
            width,
            height,
            pixels: rows.flat_map(|row| &row[..width]).copied().collect(),
        }
    }

    /// The same with one pixel for a block of `side` by `side`; what is left over at the right and below goes.
    pub fn shrunk(&self, side: usize) -> Self {
        let (width, height) = (self.width / side, self.height / side);
        let mean = |block: usize, channel: usize| {
            let (left, top) = (block % width * side, block / width * side);
            let sum: usize = (top..top + side)
                .flat_map(|y| &self.pixels[y * self.width + left..][..side])
                .map(|pixel| usize::from(pixel[channel]))
                .sum();
            (sum / (side * side)) as u8
        };
        let pixels = (0..width * height).map(|block| [0, 1, 2].map(|channel| mean(block, channel)));
        Self {
            width,
            height,
            pixels: pixels.collect(),
        }
    }

    /// How many pixels in a thousand look different from those of another picture; all when the sizes differ.
    pub fn different(&self, other: &Self) -> usize {
        if (self.width, self.height) != (other.width, other.height) {
            return 1000;
        }
        let far =
            |(a, b): &(&[u8; 3], &[u8; 3])| a.iter().zip(*b).any(|(a, b)| a.abs_diff(*b) > FAR);
        let count = self.pixels.iter().zip(&other.pixels).filter(far).count();
        count * 1000 / self.pixels.len().max(1)
    }

    fn to_png(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let mut encoder = png::Encoder::new(&mut out, self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Rgb);
        let mut writer = encoder.write_header().expect("a header");
        let data: Vec<u8> = self.pixels.concat();
        writer
            .write_image_data(&data)
            .expect("as many pixels as the header says");
        drop(writer);
        out
    }
}

/// Whether snapshots are written instead of compared.
fn bless() -> bool {
    env::var_os("MERIDIAN_BLESS").is_some()
}

/// Holds a text against the snapshot of that name; tells the first line that differs.
pub fn same_text(name: &str, now: &str) {
    let file = project::path(&format!("tests/browser/snapshots/{name}.txt"));
    if bless() {
        fs::write(&file, now).expect("the snapshot can be written");
        return;
    }
    let kept =
        fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let differs = kept.lines().zip(now.lines()).position(|(a, b)| a != b);
    if let Some(line) = differs {
        let at = |text: &str| text.lines().nth(line).unwrap_or_default().to_owned();
        panic!(
            "{name}, line {}: {:?} is now {:?}",
            line + 1,
            at(&kept),
            at(now)
        );
    }
    let [before, after] = [&kept[..], now].map(|text| text.lines().count());
    assert_eq!(before, after, "{name}: lines before and now");
}

impl Element<'_> {
    /// What it looks like now.
    pub fn picture(&self) -> Picture {
        Picture::of_png(&self.screenshot())
    }

    /// Holds what it looks like against the snapshot of that name.
    pub fn looks_like(&self, name: &str) {
        let now = self.picture().shrunk(BLOCK);
        let file = project::path(&format!("tests/browser/snapshots/{name}.png"));
        if bless() {
            fs::write(&file, now.to_png()).expect("the snapshot can be written");
            return;
        }
        let kept = fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let different = now.different(&Picture::of_png(&kept));
        if different > ALLOWED {
            if let Some(seen) = failures::file(name, "png") {
                let _ = fs::write(seen, now.to_png());
            }
            panic!(
                "{name}: {different} blocks in a thousand differ from the snapshot, {ALLOWED} may; the picture is in {}",
                xtask::suite::browser::SHOTS
            );
        }
    }
}
