//! Rectangles and lines of text as SVG. Presentation attributes only: a strict policy refuses styles.

use meridian_geo::labels::estimate_width;
use meridian_markup::escape::escaped;

/// A face and its weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    /// `font-family`, most wanted first.
    family: &'static str,
    bold: bool,
    /// Capitals are set apart by this part of their size, in hundredths.
    spacing: i32,
    /// How much wider than a humanist sans serif it runs, in hundredths; rather too much than too little, since nobody knows which face of
    /// the list a reader has.
    breadth: i32,
}

const SERIF: &str = "PT Serif, Iowan Old Style, Charter, Georgia, serif";
const SANS: &str = "PT Sans, system-ui, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif";

impl Type {
    /// For words of the pack.
    pub const SERIF: Self = Self {
        family: SERIF,
        bold: false,
        spacing: 0,
        breadth: 100,
    };
    /// For headlines.
    pub const SERIF_BOLD: Self = Self {
        bold: true,
        breadth: 108,
        ..Self::SERIF
    };
    /// For what is said about them.
    pub const SANS: Self = Self {
        family: SANS,
        bold: false,
        spacing: 0,
        breadth: 96,
    };
    /// For names and numerals.
    pub const SANS_BOLD: Self = Self {
        bold: true,
        breadth: 104,
        ..Self::SANS
    };
    /// For a line of capitals.
    pub const KICKER: Self = Self {
        spacing: 8,
        ..Self::SANS_BOLD
    };

    /// Width of a text of this size, pixels, estimated.
    pub fn width(self, text: &str, size: i32) -> i32 {
        let letters = estimate_width(text, f64::from(size * self.breadth));
        let spaces = text.chars().count() as f64 * f64::from(self.spacing * size);
        ((letters + spaces) / 100.0) as i32
    }
}

/// A picture that is being drawn.
pub struct Drawing(String);

impl Drawing {
    /// An empty one of this size, pixels, on this ground; `title` is what it shows, in words.
    pub fn new([width, height]: [i32; 2], title: &str, lang: &str, ground: &str) -> Self {
        let mut drawing = Self(String::new());
        drawing.add(&[
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ",
            &width.to_string(),
            " ",
            &height.to_string(),
            "\" width=\"",
            &width.to_string(),
            "\" height=\"",
            &height.to_string(),
            "\" role=\"img\" xml:lang=\"",
            &written(lang),
            "\"><title>",
            &written(title),
            "</title>",
        ]);
        drawing.rectangle([0, 0], [width, height], ground);
        drawing
    }

    /// A filled rectangle: top left corner and size, pixels.
    pub fn rectangle(&mut self, [x, y]: [i32; 2], [width, height]: [i32; 2], fill: &str) {
        self.add(&[
            "<rect x=\"",
            &x.to_string(),
            "\" y=\"",
            &y.to_string(),
            "\" width=\"",
            &width.to_string(),
            "\" height=\"",
            &height.to_string(),
            "\" fill=\"",
            &written(fill),
            "\"/>",
        ]);
    }

    /// A line of text that begins at `x` and stands on `y`.
    pub fn line(&mut self, [x, y]: [i32; 2], kind: Type, size: i32, fill: &str, text: &str) {
        self.add(&[
            "<text x=\"",
            &x.to_string(),
            "\" y=\"",
            &y.to_string(),
            "\" font-family=\"",
            kind.family,
            "\" font-size=\"",
            &size.to_string(),
            if kind.bold {
                "\" font-weight=\"700"
            } else {
                ""
            },
            "\" fill=\"",
            &written(fill),
        ]);
        if kind.spacing > 0 {
            let spacing = size * kind.spacing / 100;
            self.add(&["\" letter-spacing=\"", &spacing.to_string()]);
        }
        self.add(&["\">", &written(text), "</text>"]);
    }

    /// The finished SVG document.
    pub fn finish(mut self) -> String {
        self.0.push_str("</svg>");
        self.0
    }

    fn add(&mut self, parts: &[&str]) {
        for part in parts {
            self.0.push_str(part);
        }
    }
}

/// A text as XML 1.0 can hold it. What turns the order of letters around goes too: in a picture nobody could look behind it.
pub(super) fn written(text: &str) -> String {
    let gone = |letter| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}');
    let kept = text.chars().filter(|letter| !gone(*letter));
    let kept = kept.map(|letter| if letter.is_control() { ' ' } else { letter });
    escaped(&kept.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_markup_stays_text_and_what_xml_cannot_hold_goes() {
        let mut drawing = Drawing::new([10, 10], "a < b", "en", "#fff");
        drawing.line(
            [0, 0],
            Type::SANS,
            10,
            "#000\" onload=\"x",
            "</text><script>\u{0}\u{202e}",
        );
        let svg = drawing.finish();
        assert!(svg.contains("<title>a &lt; b</title>"), "{svg}");
        assert!(
            svg.contains(">&lt;/text&gt;&lt;script&gt; </text>"),
            "{svg}"
        );
        assert!(svg.contains("#000&quot; onload"), "{svg}");
    }
}
