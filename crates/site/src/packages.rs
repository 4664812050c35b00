//! The site as one file to upload: a package for learning management systems (SCORM 1.2, "Content Aggregation Model") around the
//! single file, and a plain archive of everything.

use crate::{Files, SiteError, archive::packed, shell::Shell, single_file};
use meridian_markup::escape::escaped;

/// Name of the package for learning management systems.
pub const SCORM: &str = "meridian-scorm.zip";

/// Name of the archive.
pub const WEB: &str = "meridian-web.zip";

/// What the package says of the pack.
pub struct About<'a> {
    /// The pack's id.
    pub id: &'a str,
    /// Language of the content, BCP 47.
    pub lang: &'a str,
    /// Title, plain text.
    pub title: &'a str,
}

/// Adds both to a site. The second holds all that is in it but the two.
///
/// # Errors
/// Where an archive cannot be written, or the shell lacks what stands around the single file.
pub fn add(site: &mut Files, shell: &Shell, about: &About) -> Result<(), SiteError> {
    let scorm = scorm(site, shell, about)?;
    let all = site.iter();
    let web = packed(
        WEB,
        all.map(|(name, content)| (name.as_str(), content.as_slice())),
    )?;
    site.insert(SCORM.to_owned(), scorm);
    site.insert(WEB.to_owned(), web);
    Ok(())
}

/// The package around the single file. `@id@`, `@lang@` and `@title@` are filled in.
fn scorm(site: &Files, shell: &Shell, about: &About) -> Result<Vec<u8>, SiteError> {
    let filled = |name: &str| -> Result<String, SiteError> {
        let title = escaped(about.title);
        let values = [
            ("@id@", about.id),
            ("@lang@", about.lang),
            ("@title@", &title),
        ];
        let text = shell.text(&format!("scorm/{name}"))?.to_owned();
        let filled = |text: String, (mark, value): (&str, &str)| text.replace(mark, value);
        Ok(values.into_iter().fold(text, filled))
    };
    let (manifest, page, script) = (
        filled("manifest.xml")?,
        filled("index.html")?,
        filled("scorm.js")?,
    );
    let single = site.get(single_file::NAME).map(Vec::as_slice);
    packed(
        SCORM,
        [
            ("imsmanifest.xml", manifest.as_bytes()),
            ("index.html", page.as_bytes()),
            ("scorm.js", script.as_bytes()),
            (single_file::NAME, single.unwrap_or_default()),
        ],
    )
}
