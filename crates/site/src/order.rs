//! What is asked of the site maker.

use crate::SiteError;

/// A pack, and what its site is to be. [`Order::new`] has the usual; fields change it.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// The pack, JSON.
    pub pack: &'a str,
    /// The lesson that goes with it, JSON.
    pub lesson: Option<&'a str>,
    /// Where the site will be, absolute and with a slash at its end ([`base`]); without it nothing that needs an address is written:
    /// no oEmbed answers, no addresses for those who show links.
    pub base: Option<&'a str>,
    /// What the site calls itself beside a page's title.
    pub site_name: &'a str,
    /// Whether PNG pictures are drawn, some 50 ms each; the shell must have fonts.
    pub pictures: bool,
    /// Whether the site is also packed: for learning management systems, and as one archive.
    pub packages: bool,
}

impl<'a> Order<'a> {
    /// The site of a pack, with everything that needs neither lesson nor address.
    pub fn new(pack: &'a str) -> Self {
        Self {
            pack,
            lesson: None,
            base: None,
            site_name: "Meridian",
            pictures: true,
            packages: true,
        }
    }
}

/// A web address that file names can be put behind.
///
/// # Errors
/// Where it is not absolute, of HTTP, and with a slash at its end, or has a query, a fragment, or letters that end an attribute.
pub fn base(address: &str) -> Result<&str, SiteError> {
    let absolute = ["https://", "http://"]
        .iter()
        .any(|scheme| address.starts_with(scheme));
    if absolute && address.ends_with('/') && !address.contains(['?', '#', '"', '<', ' ']) {
        Ok(address)
    } else {
        Err(SiteError::Address(address.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_absolute_and_ends_with_a_slash() {
        let good = "https://example.org/a/";
        assert_eq!(base(good), Ok(good));
        for wrong in [
            "example.org/",
            "https://example.org/a",
            "https://example.org/?a/",
            "ftp://example.org/",
        ] {
            assert!(base(wrong).is_err(), "{wrong}");
        }
    }
}
