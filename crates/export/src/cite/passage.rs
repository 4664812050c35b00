//! A quote with its source in words: whose it is, when it was said, what it is part of, the credit.

use meridian_pack::{Pack, Quote, QuoteDates};
use meridian_route::{Fragment, Selection};
use meridian_words::Words;

/// Stands between the parts of a line.
pub const BETWEEN: &str = " · ";

/// The quote's words in quotation marks with everything that must travel with them, one line each: whose words they are,
/// the context of a fragment, the credit with the version, and the link.
pub fn plain_text(pack: &Pack, quote: &Quote, words: &Words, link: &str) -> String {
    let mut lines = passage(pack, quote, words);
    lines.push(credit_line(pack, words));
    lines.push(link.to_owned());
    lines.join("\n")
}

/// The quote's words in quotation marks, whose words they are, and the context of a fragment, one line each.
pub fn passage(pack: &Pack, quote: &Quote, words: &Words) -> Vec<String> {
    let (open, close) = words.marks;
    let mut lines = vec![
        format!("{open}{}{close}", quote.text),
        format!("— {}", attribution(pack, quote, words)),
    ];
    lines.extend(context_line(quote, words));
    lines
}

/// What a fragment is part of, marked as such; nothing for a whole sentence.
pub fn context_line(quote: &Quote, words: &Words) -> Option<String> {
    let context = quote.context.as_ref()?;
    Some(format!("{}: {context}", words.fragment))
}

/// The credit, when the pack speaks, and its version.
pub fn credit_line(pack: &Pack, words: &Words) -> String {
    format!(
        "{}. {}. {}.",
        pack.source.credit,
        pack.as_of.label,
        (words.version)(&pack.version)
    )
}

/// The address of a page, given without its fragment, with one thing opened.
pub fn link(page: &str, selection: Selection) -> String {
    let fragment = Fragment {
        selection: Some(selection),
        ..Fragment::default()
    };
    [page, "#", &fragment.write()].concat()
}

/// Speakers with their roles, then the dates, the occasion and the medium, as one line.
pub fn attribution(pack: &Pack, quote: &Quote, words: &Words) -> String {
    let mut parts: Vec<String> = quote
        .speakers
        .iter()
        .filter_map(|id| pack.speaker(id))
        .map(|speaker| format!("{} ({})", speaker.name, speaker.role))
        .collect();
    parts.push(dates(&quote.dates, words));
    parts.extend(circumstances(&quote.occasion, &quote.via, words));
    parts.join(BETWEEN)
}

/// The occasion and who carried the words, as far as they are known.
pub fn circumstances(
    occasion: &Option<String>,
    via: &Option<String>,
    words: &Words,
) -> Vec<String> {
    let via = via.as_ref().map(|via| (words.via)(via));
    occasion.iter().cloned().chain(via).collect()
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use meridian_words::EN;

    fn pack() -> Pack {
        Pack::parse(include_str!(
            "../../../../public/packs/china-in-eurasia.json"
        ))
        .unwrap()
    }

    #[test]
    fn a_quote_travels_with_its_speaker_its_credit_and_its_link() {
        let pack = pack();
        let quote = &pack.quotes[0];
        let text = plain_text(&pack, quote, &EN, "https://example.org/#at=quote:x");
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], format!("“{}”", quote.text));
        assert_eq!(
            lines[1],
            "— Sergei Lavrov (Russian foreign minister) · said 23 May 2022"
        );
        assert!(lines[2].contains(&pack.source.credit) && lines[2].contains("As of May 2022"));
        assert_eq!(lines[3], "https://example.org/#at=quote:x");
    }

    #[test]
    fn a_fragment_never_travels_without_its_context() {
        let pack = pack();
        for quote in pack.quotes.iter().filter(|quote| quote.context.is_some()) {
            let text = plain_text(&pack, quote, &EN, "");
            assert!(
                text.contains(quote.context.as_deref().unwrap()),
                "{}",
                quote.id
            );
        }
    }

    #[test]
    fn a_quote_without_a_date_says_so() {
        assert_eq!(dates(&QuoteDates::default(), &EN), "no date of its own");
    }
}
