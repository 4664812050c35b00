//! Tables as RFC 4180 has them (<https://www.rfc-editor.org/rfc/rfc4180>): lines end with CR LF, texts stand in quotation marks.
//!
//! A byte order mark stands first, or Excel takes the file for a code page. A text that a spreadsheet would take for a formula
//! gets an apostrophe before it, as OWASP says (<https://owasp.org/www-community/attacks/CSV_Injection>); so does one that
//! begins with apostrophes, quotation marks or white space and goes on so, because programs strip these. Numbers get none.

use super::Request;

/// One cell.
pub(super) enum Cell {
    /// Words.
    Text(String),
    /// A number, in the form of Rust's own, which spreadsheets share.
    Number(f64),
    /// Nothing is known.
    Empty,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, T::into)
    }
}

/// A table with these columns, and behind them in every row what must travel with it: rows are sorted, cut out and pasted.
pub(super) fn sheet<const N: usize>(
    request: &Request,
    names: [&str; N],
    rows: impl Iterator<Item = [Cell; N]>,
) -> String {
    let names = names
        .into_iter()
        .chain(["version", "as_of", "credit", "rights", "notices"]);
    let pack = request.pack;
    let rows = rows.map(|row| {
        let about = [
            &pack.version,
            &pack.as_of.label,
            &pack.source.credit,
            &pack.rights,
        ];
        let about = about.into_iter().map(|text| Cell::from(text.as_str()));
        row.into_iter()
            .chain(about)
            .chain([request.notices().into()])
    });
    table(names, rows)
}

fn table<'a>(
    names: impl Iterator<Item = &'a str>,
    rows: impl Iterator<Item = impl Iterator<Item = Cell>>,
) -> String {
    let mut out = String::from('\u{FEFF}');
    write_row(&mut out, names.map(Cell::from));
    rows.for_each(|row| write_row(&mut out, row));
    out
}

fn write_row(out: &mut String, cells: impl Iterator<Item = Cell>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        match cell {
            Cell::Empty => {}
            Cell::Number(number) => out.push_str(&number.to_string()),
            Cell::Text(text) => write_text(out, &text),
        }
    }
    out.push_str("\r\n");
}

fn write_text(out: &mut String, text: &str) {
    out.push('"');
    if is_formula(text) {
        out.push('\'');
    }
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\"\""),
            '\t' | '\n' | '\r' => out.push(letter),
            control if control.is_ascii_control() => out.push('\u{FFFD}'),
            letter => out.push(letter),
        }
    }
    out.push('"');
}

/// Whether a spreadsheet might take it for a formula. Putting an apostrophe before a text does not change the answer, so it
/// can be taken away again.
fn is_formula(text: &str) -> bool {
    for letter in text.chars() {
        match letter {
            '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '\t' | '\r' | '\n' => {
                return true;
            }
            '\'' | '"' | '‘' | '’' | '“' | '”' | '\u{FEFF}' | '\u{FFFD}' => {}
            space if space.is_whitespace() || space.is_control() => {}
            _ => return false,
        }
    }
    false
}

#[cfg(test)]
pub(super) mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn one(cells: Vec<Cell>) -> String {
        table(["a", "b"].into_iter(), [cells.into_iter()].into_iter())
    }

    /// Reads a table as RFC 4180 says, and takes away the apostrophes that were put there.
    pub(in crate::files) fn read(text: &str) -> Vec<Vec<String>> {
        let mut rows = vec![vec![String::new()]];
        let mut letters = text.strip_prefix('\u{FEFF}').unwrap().chars().peekable();
        let mut quoted = false;
        while let Some(letter) = letters.next() {
            let row = rows.last_mut().unwrap();
            let cell = row.last_mut().unwrap();
            match (quoted, letter) {
                (true, '"') if letters.peek() == Some(&'"') => cell.extend(letters.next()),
                (_, '"') => quoted = !quoted,
                (false, ',') => row.push(String::new()),
                (false, '\r') => {
                    assert_eq!(letters.next(), Some('\n'));
                    rows.push(vec![String::new()]);
                }
                (_, letter) => cell.push(letter),
            }
        }
        assert!(!quoted, "a quotation mark is not closed");
        assert_eq!(
            rows.pop(),
            Some(vec![String::new()]),
            "the last line ends too"
        );
        for cell in rows.iter_mut().flatten() {
            if is_formula(cell) && cell.starts_with('\'') {
                cell.remove(0);
            }
        }
        rows
    }

    #[test]
    fn a_text_that_would_be_a_formula_begins_with_an_apostrophe() {
        for text in [
            "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\"=1", "“=1”", " =1", "'=1",
            "＝1",
        ] {
            let out = one(vec![text.into()]);
            assert!(out.contains("\r\n\"'"), "{out:?}");
        }
        for text in ["no-limits", "1-2", "‘ours’ = theirs", "", "’t"] {
            let out = one(vec![text.into()]);
            assert!(!out.contains("\"'"), "{out:?}");
        }
    }

    #[test]
    fn a_negative_number_stays_a_number() {
        let out = one(vec![Cell::Number(-77.04), Cell::Empty]);
        assert_eq!(out, "\u{FEFF}\"a\",\"b\"\r\n-77.04,\r\n");
    }

    proptest! {
        #[test]
        fn what_is_read_back_is_what_was_written(
            rows in proptest::collection::vec(proptest::array::uniform3("[\"'=@\\-+,;\r\n\t a\u{202e}é\u{feff}]{0,6}|\\PC{0,20}"), 0..6),
        ) {
            let cells = rows.iter().map(|row| row.clone().map(Cell::from).into_iter());
            let back = read(&table(["a", "b", "c"].into_iter(), cells));
            prop_assert_eq!(back.len(), rows.len() + 1);
            for (back, row) in back.iter().skip(1).zip(&rows) {
                prop_assert_eq!(back.as_slice(), row.as_slice());
            }
        }

        #[test]
        fn no_cell_begins_as_a_formula(text in any::<String>()) {
            let out = one(vec![text.as_str().into()]);
            let first = out.split_once("\r\n\"").unwrap().1.chars().next().unwrap();
            prop_assert!(!"=+-@＝＋－＠\t\r\n".contains(first), "{out:?}");
        }
    }
}
