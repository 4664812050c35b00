//! The pack in the vocabulary of schema.org, as JSON-LD. Only the prerenderer calls it: nothing of it is in the program.
//!
//! Nothing is added to what the pack says: there is no author of the retelling, no date of publication and no address but
//! the page's own, and that only where it is known.

use crate::share_target::ShareTarget;
use meridian_pack::{Pack, Place, Quote, Source, Speaker, SpeakerKind, Story};
use serde_json::{Value, json};

/// The page is a `NewsArticle` with a part for each story, a story one of its own, a quote a `Quotation`. `base` is the
/// site's absolute address, with a slash at its end.
pub fn json_ld(pack: &Pack, subject: ShareTarget, base: Option<&str>) -> String {
    let (mut node, lang) = match subject {
        ShareTarget::Page => (page(pack), &pack.lang),
        ShareTarget::Story(one) => (part(story(pack, one), &pack.title), &pack.lang),
        ShareTarget::Quote(one) => {
            let of = pack.story(&one.story).map_or("", |story| &story.headline);
            (part(quotation(pack, one), of), &pack.source.lang)
        }
    };
    if let Some(fields) = node.as_object_mut() {
        let mut set = |name: &str, value: Value| fields.insert(name.to_owned(), value);
        set("@context", "https://schema.org".into());
        set("inLanguage", lang.as_str().into());
        set("version", pack.version.as_str().into());
        set("temporalCoverage", pack.as_of.date.to_string().into());
        set("creditText", pack.source.credit.as_str().into());
        set("copyrightNotice", pack.rights.as_str().into());
        set("isBasedOn", source(&pack.source));
        if let Some(base) = base {
            set("url", [base, &subject.address()].concat().into());
        }
    }
    node.to_string()
}

/// Its quotes are `Quotation`s, its places `Place`s with their position. Places that only stand for a government are left out.
fn page(pack: &Pack) -> Value {
    let places = pack.places.iter().filter(|place| !place.is_metonym());
    json!({
        "@type": "NewsArticle",
        "headline": pack.title,
        "description": pack.dek,
        "hasPart": pack.stories.iter().map(|one| story(pack, one)).collect::<Vec<_>>(),
        "mentions": places.map(place).collect::<Vec<_>>(),
    })
}

/// A node with the article it stands in.
fn part(mut node: Value, of: &str) -> Value {
    let of = json!({ "@type": "NewsArticle", "headline": of });
    if let Some(fields) = node.as_object_mut() {
        fields.insert("isPartOf".to_owned(), of);
    }
    node
}

fn source(source: &Source) -> Value {
    json!({
        "@type": "CreativeWork",
        "name": source.title,
        "inLanguage": source.lang,
        "author": { "@type": "Person", "name": source.author },
        "publisher": { "@type": "Organization", "name": source.publisher },
    })
}

fn story(pack: &Pack, story: &Story) -> Value {
    let quotes = pack.quotes.iter().filter(|quote| quote.story == story.id);
    json!({
        "@type": "NewsArticle",
        "headline": story.headline,
        "abstract": story.dek,
        "hasPart": quotes.map(|one| quotation(pack, one)).collect::<Vec<_>>(),
    })
}

/// A fragment goes nowhere without its context.
fn quotation(pack: &Pack, quote: &Quote) -> Value {
    let mut quotation = json!({ "@type": "Quotation", "text": quote.text });
    let speakers = quote.speakers.iter().filter_map(|id| pack.speaker(id));
    let mut voices: Vec<Value> = speakers.filter_map(voice).collect();
    if let Some(fields) = quotation.as_object_mut() {
        match voices.len() {
            0 => None,
            1 => voices.pop(),
            _ => Some(Value::Array(voices)),
        }
        .and_then(|voices| fields.insert("spokenByCharacter".to_owned(), voices));
        if let Some(context) = &quote.context {
            fields.insert("description".to_owned(), context.as_str().into());
        }
    }
    quotation
}

/// Nobody where the source does not say whose words these are.
fn voice(speaker: &Speaker) -> Option<Value> {
    let class = match (speaker.body, speaker.kind) {
        (true, _) => "Organization",
        (false, SpeakerKind::Unnamed) => return None,
        (false, _) => "Person",
    };
    Some(json!({ "@type": class, "name": speaker.name }))
}

fn place(place: &Place) -> Value {
    let [longitude, latitude] = place.coordinates;
    json!({
        "@type": "Place",
        "name": place.name,
        "geo": { "@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude },
    })
}

#[cfg(test)]
mod tests;
