//! JSON as a data block inside HTML.

/// Removes white space outside strings and writes `<` as `\u003c`, so that no `</script` or `<!--` inside a string can
/// end the block. `<` stands only in strings, where both spellings mean the same. Numbers and order stay untouched.
pub fn block(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let (mut inside, mut escaped) = (false, false);
    for letter in json.chars() {
        if !inside && letter.is_ascii_whitespace() {
            continue;
        }
        if letter == '"' && !escaped {
            inside = !inside;
        }
        escaped = inside && letter == '\\' && !escaped;
        if letter == '<' {
            out.push_str("\\u003c");
        } else {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_cannot_be_ended_from_inside() {
        assert_eq!(
            block("{ \"a b\" : \"</script> \\\" <!-- \\\\\" ,\n \"n\": [ 1.50, 2 ] }"),
            "{\"a b\":\"\\u003c/script> \\\" \\u003c!-- \\\\\",\"n\":[1.50,2]}"
        );
    }
}
