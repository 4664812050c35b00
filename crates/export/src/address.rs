//! Addresses that go out in files, citations and snippets.

/// An address that can be given to others: `http:` or `https:`, without its fragment.
pub fn public_address(address: &str) -> Option<&str> {
    let bare = address.split('#').next().unwrap_or_default();
    let known = bare.starts_with("https://") || bare.starts_with("http://");
    let plain = bare.chars().all(|letter| {
        letter.is_ascii_graphic()
            && !matches!(letter, '<' | '>' | '"' | '{' | '}' | '\\' | '^' | '`' | '|')
    });
    (known && plain).then_some(bare)
}

/// The folder that a page lies in, with its slash at the end: its address without file, query and fragment.
pub fn folder(address: &str) -> &str {
    let end = address.find(['?', '#']).unwrap_or(address.len());
    let bare = address.get(..end).unwrap_or_default();
    let end = bare.rfind('/').map_or(0, |slash| slash + 1);
    bare.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_what_stands_before_the_file() {
        for (address, expected) in [
            (
                "https://example.org/a/index.html?theme=dark#q=x",
                "https://example.org/a/",
            ),
            ("https://example.org/a/", "https://example.org/a/"),
            (
                "https://example.org/a/#at=quote:x/y",
                "https://example.org/a/",
            ),
            (
                "file:///home/reader/meridian.html?a=/b",
                "file:///home/reader/",
            ),
            ("nothing", ""),
        ] {
            assert_eq!(folder(address), expected, "{address}");
        }
    }
}
