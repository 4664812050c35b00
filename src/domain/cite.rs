//! A quote with its source in plain text, for the clipboard.

use super::pack::{Pack, Quote, QuoteDates};
use super::words::Words;

/// The quote's words in quotation marks with everything that must travel with them, one line each: whose words they are,
/// the context of a fragment, the credit with the version, and the link.
pub fn plain_text(pack: &Pack, quote: &Quote, words: &Words, link: &str) -> String {
    let (open, close) = words.marks;
    let mut lines = vec![
        format!("{open}{}{close}", quote.text),
        format!("— {}", attribution(pack, quote, words)),
    ];
    if let Some(context) = &quote.context {
        lines.push(format!("{}: {context}", words.fragment));
    }
    lines.push(format!(
        "{}. {}. {}.",
        pack.source.credit,
        pack.as_of.label,
        (words.version)(&pack.version)
    ));
    lines.push(link.to_owned());
    lines.join("\n")
}

/// Speakers with their roles, the medium, the dates and the occasion, as one line.
pub fn attribution(pack: &Pack, quote: &Quote, words: &Words) -> String {
    let mut parts = Vec::new();
    for speaker in quote.speakers.iter().filter_map(|id| pack.speaker(id)) {
        parts.push(format!("{} ({})", speaker.name, speaker.role));
    }
    let mut line = parts.join("; ");
    if let Some(via) = &quote.via {
        line.push_str(words.comma);
        line.push_str(&(words.via)(via));
    }
    if let Some(occasion) = &quote.occasion {
        line.push_str(words.comma);
        line.push_str(occasion);
    }
    line.push_str(words.comma);
    line.push_str(&dates(&quote.dates, words));
    line
}

/// When words were said and published, for a reader; says so when neither is known.
pub fn dates(dates: &QuoteDates, words: &Words) -> String {
    let said = dates
        .said
        .as_ref()
        .map(|said| (words.said_on)(&(words.date)(&said.date)));
    let published = dates
        .published
        .as_ref()
        .map(|published| (words.published_on)(&(words.date)(&published.date)));
    match (said, published) {
        (Some(said), Some(published)) => [said, published].join(words.comma),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => words.undated.to_owned(),
    }
}
