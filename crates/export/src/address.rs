//! Addresses that travel in files, citations and snippets.

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
