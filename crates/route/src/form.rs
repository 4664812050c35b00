//! Keys and values as `application/x-www-form-urlencoded` has them (<https://url.spec.whatwg.org/#application/x-www-form-urlencoded>).
//!
//! Reading is as forgiving as the standard: a `%` without two hex digits stands for itself, bytes that are no
//! UTF-8 become U+FFFD. Writing uses `%20` for a space, which every reader understands.

/// Calls `each` with the decoded key and value of every pair that has a `=`.
pub fn read(text: &str, mut each: impl FnMut(&str, &str)) {
    for pair in text.split('&') {
        if let Some((key, value)) = pair.split_once('=') {
            each(&decode(key), &decode(value));
        }
    }
}

/// Appends `key=`, after a `&` where something stands already.
pub fn write_key(out: &mut String, key: &str) {
    if !out.is_empty() {
        out.push('&');
    }
    out.push_str(key);
    out.push('=');
}

/// Appends a value, all but letters, digits and `-._~` escaped.
pub fn write_value(out: &mut String, value: &str) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for digit in [byte >> 4, byte & 15] {
                out.push(
                    HEX.get(usize::from(digit))
                        .map_or('0', |&hex| char::from(hex)),
                );
            }
        }
    }
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        bytes.push(match (*first, tail) {
            (b'+', _) => b' ',
            (b'%', [high, low, after @ ..]) => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => {
                    rest = after;
                    high << 4 | low
                }
                _ => b'%',
            },
            (byte, _) => byte,
        });
    }
    String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn values_are_decoded_as_the_url_standard_says() {
        for (raw, value) in [
            ("a+b%20c", "a b c"),
            ("%C3%9Cr%c3%bcmqi", "Ürümqi"),
            ("100%", "100%"),
            ("%4", "%4"),
            ("%zz%41", "%zzA"),
            ("%%41", "%A"),
            ("%FF", "\u{FFFD}"),
            ("a%2Cb", "a,b"),
            ("喀什", "喀什"),
        ] {
            assert_eq!(decode(raw), value, "{raw}");
        }
    }

    #[test]
    fn pairs_without_an_equals_sign_are_skipped() {
        let mut seen = Vec::new();
        read("a&=&b=1=2&&c=", |key, value| {
            seen.push(format!("{key}:{value}"));
        });
        assert_eq!(seen, [":", "b:1=2", "c:"]);
    }

    proptest! {
        #[test]
        fn a_written_value_is_read_back(value in any::<String>()) {
            let mut out = String::new();
            write_value(&mut out, &value);
            prop_assert!(out.is_ascii());
            prop_assert_eq!(decode(&out), value);
        }

        #[test]
        fn no_text_panics(text in any::<String>()) {
            read(&text, |_, _| ());
        }
    }
}
