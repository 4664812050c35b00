//! Text within markup, HTML and XML alike.

/// Appends the text with all that would be read as markup escaped, between tags and in a double-quoted attribute.
pub fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}

/// The escaped text by itself.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_it_is_read_as_markup() {
        assert_eq!(
            escaped("<a href=\"x\">R&D ‘жук’</a>"),
            "&lt;a href=&quot;x&quot;&gt;R&amp;D ‘жук’&lt;/a&gt;"
        );
    }
}
