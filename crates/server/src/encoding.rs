//! Whether the other side wants brotli (RFC 9110, 12.5.3).

/// Whether an `Accept-Encoding` field accepts `br`, and prefers it at least as much as the plain file.
pub(super) fn takes_brotli(field: &str) -> bool {
    let brotli = weight(field, "br").or_else(|| weight(field, "*"));
    // What is not named may be sent too, but nobody asked for it.
    let plain = weight(field, "identity").unwrap_or(0);
    brotli.is_some_and(|brotli| brotli > 0 && brotli >= plain)
}

/// What a coding is given, in thousandths; `None` where it is not named.
fn weight(field: &str, coding: &str) -> Option<u16> {
    field.split(',').find_map(|member| {
        let mut parts = member.split(';').map(str::trim);
        let named = parts.next()?.eq_ignore_ascii_case(coding);
        named.then(|| parts.find_map(quality).unwrap_or(1000))
    })
}

/// `q=0.5`, in thousandths; what cannot be read is nothing.
fn quality(parameter: &str) -> Option<u16> {
    let (name, value) = parameter.split_once('=')?;
    name.trim().eq_ignore_ascii_case("q").then(|| {
        let value: f32 = value.trim().parse().unwrap_or(0.0);
        (value.clamp(0.0, 1.0) * 1000.0).round() as u16
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brotli_is_sent_to_those_who_take_it() {
        for (field, taken) in [
            // What browsers send.
            ("gzip, deflate, br, zstd", true),
            ("gzip, deflate", false),
            // The examples of 12.5.3, with another coding in place of `compress`.
            ("br, gzip", true),
            ("", false),
            ("*", true),
            ("br;q=0.5, gzip;q=1.0", true),
            ("gzip;q=1.0, identity; q=0.5, *;q=0", false),
            // Refused by name, or liked less than the plain file.
            ("gzip, br;q=0", false),
            ("br;q=0.000, *", false),
            ("*, br;q=0", false),
            ("br;q=0.4, identity;q=0.5", false),
            ("br;q=0.5, identity;q=0.5", true),
            ("identity;q=0, *", true),
            ("identity, *;q=0.1", false),
            // The case of names does not matter, and a longer name that contains ours is a different one.
            ("BR; Q=0.1", true),
            ("brx, xbr", false),
            ("br;q=x", false),
        ] {
            assert_eq!(takes_brotli(field), taken, "{field:?}");
        }
    }
}
