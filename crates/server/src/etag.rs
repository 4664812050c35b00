//! Which version of a file the other side has (RFC 9110, 8.8.3 and 13.1).

use meridian_digest as digest;

/// The strong validator of exactly these bytes, quotes included.
pub(super) fn of(body: &[u8]) -> String {
    let hash = digest::hex(body);
    format!("\"{}\"", hash.get(..32).unwrap_or(&hash))
}

/// Whether `If-None-Match` names what we would send: then the other side has it. Weak marks do not count here.
pub(super) fn has(field: &str, tag: &str) -> bool {
    field.trim() == "*" || tags(field).any(|own| own.strip_prefix("W/").unwrap_or(own) == tag)
}

/// Whether `If-Match` lets us answer: strongly.
pub(super) fn agrees(field: &str, tag: &str) -> bool {
    field.trim() == "*" || tags(field).any(|own| own == tag)
}

/// Whether the part that the other side has (`If-Range`) belongs to what we would send. A date never does: we give none.
pub(super) fn continues(field: &str, tag: &str) -> bool {
    field.trim() == tag
}

/// The members of a list; a comma may stand inside the quotes.
fn tags(field: &str) -> impl Iterator<Item = &str> {
    let mut rest = field;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches([',', ' ', '\t']);
        let open = rest.find('"')?;
        let close = open + 1 + rest.get(open + 1..)?.find('"')?;
        let (tag, after) = rest.split_at_checked(close + 1)?;
        rest = after;
        Some(tag)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_compared_as_the_standard_compares_them() {
        // The table of 8.8.3.2: a field, our tag, weakly, strongly.
        for (field, tag, weakly, strongly) in [
            ("W/\"1\"", "\"1\"", true, false),
            ("W/\"2\"", "\"1\"", false, false),
            ("\"1\"", "\"1\"", true, true),
            // Lists, as in 13.1.1 and 13.1.2.
            (
                "\"xyzzy\", \"r2d2xxxx\", \"c3piozzzz\"",
                "\"r2d2xxxx\"",
                true,
                true,
            ),
            ("W/\"xyzzy\",W/\"r2d2xxxx\"", "\"r2d2xxxx\"", true, false),
            ("\"a,b\", \"c\"", "\"a,b\"", true, true),
            ("\"a,b\"", "\"b\"", false, false),
            ("*", "\"1\"", true, true),
            ("", "\"1\"", false, false),
            ("1", "\"1\"", false, false),
            ("\"1", "\"1\"", false, false),
        ] {
            assert_eq!(has(field, tag), weakly, "{field} has {tag}");
            assert_eq!(agrees(field, tag), strongly, "{field} agrees with {tag}");
        }
    }

    #[test]
    fn a_part_is_continued_only_from_the_very_same_bytes() {
        for (field, same) in [
            ("\"1\"", true),
            ("W/\"1\"", false),
            ("\"2\"", false),
            ("Sat, 29 Oct 1994 19:43:31 GMT", false),
        ] {
            assert_eq!(continues(field, "\"1\""), same, "{field}");
        }
    }

    #[test]
    fn other_bytes_have_another_tag() {
        assert_eq!(of(b"a"), of(b"a"));
        assert_ne!(of(b"a"), of(b"b"));
        assert!(of(b"").starts_with('"') && of(b"").ends_with('"'));
    }
}
