//! The pack in the vocabulary of schema.org, as JSON-LD. Only the prerenderer calls it: nothing of it is in the program.
//!
//! Nothing is added to what the pack says: there is no author of the retelling, no date of publication and no address but
//! the page's own, and that only where it is known.

use super::pack::{Pack, Place, Quote, Speaker, SpeakerKind, Story};
use serde_json::{Value, json};

/// A `NewsArticle` with a part for each story; its quotes are `Quotation`s, its places `Place`s with their position.
/// Places that only stand for a government are left out. `base` is the page's absolute address.
pub fn json_ld(pack: &Pack, base: Option<&str>) -> String {
    let places = pack.places.iter().filter(|place| !place.is_metonym());
    let mut page = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": pack.title,
        "description": pack.dek,
        "inLanguage": pack.lang,
        "version": pack.version,
        "temporalCoverage": pack.as_of.date.to_string(),
        "creditText": pack.source.credit,
        "copyrightNotice": pack.rights,
        "isBasedOn": {
            "@type": "CreativeWork",
            "name": pack.source.title,
            "inLanguage": pack.source.lang,
            "author": { "@type": "Person", "name": pack.source.author },
            "publisher": { "@type": "Organization", "name": pack.source.publisher },
        },
        "hasPart": pack.stories.iter().map(|one| story(pack, one)).collect::<Vec<_>>(),
        "mentions": places.map(place).collect::<Vec<_>>(),
    });
    if let (Some(base), Some(fields)) = (base, page.as_object_mut()) {
        fields.insert("url".to_owned(), base.into());
    }
    page.to_string()
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
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn built_in() -> Pack {
        Pack::parse(include_str!("../../public/packs/china-in-eurasia.json")).unwrap()
    }

    fn data(base: Option<&str>) -> Value {
        serde_json::from_str(&json_ld(&built_in(), base)).unwrap()
    }

    #[test]
    fn every_quote_is_a_quotation_of_its_story_with_its_speakers() {
        let (pack, data) = (built_in(), data(None));
        let mut quotations = Vec::new();
        for part in data["hasPart"].as_array().unwrap() {
            quotations.extend(part["hasPart"].as_array().unwrap());
        }
        assert_eq!(quotations.len(), pack.quotes.len());
        for (quotation, quote) in quotations.iter().zip(&pack.quotes) {
            assert_eq!(quotation["text"], json!(quote.text));
            assert_eq!(
                quotation.get("description"),
                quote.context.as_ref().map(|it| json!(it)).as_ref()
            );
            let unnamed = quote.speakers == ["unnamed-voice"];
            assert_eq!(
                quotation.get("spokenByCharacter").is_none(),
                unnamed,
                "{quotation}"
            );
        }
        assert_eq!(quotations[0]["spokenByCharacter"]["@type"], json!("Person"));
    }

    #[test]
    fn places_have_latitude_and_longitude_and_metonyms_are_left_out() {
        let data = data(None);
        let places = data["mentions"].as_array().unwrap();
        assert_eq!(places.len(), 23);
        let kashgar = places
            .iter()
            .find(|place| place["name"] == json!("Kashgar"))
            .unwrap();
        assert_eq!(kashgar["geo"]["latitude"].as_f64().unwrap().round(), 39.0);
        assert_eq!(kashgar["geo"]["longitude"].as_f64().unwrap().round(), 76.0);
        assert!(places.iter().all(|place| place["name"] != json!("Moscow")));
    }

    #[test]
    fn nothing_is_invented() {
        let without = data(None);
        for absent in [
            "author",
            "datePublished",
            "dateModified",
            "url",
            "image",
            "publisher",
        ] {
            assert!(without.get(absent).is_none(), "{absent}");
        }
        assert_eq!(
            without["isBasedOn"]["author"]["name"],
            json!("Reid Standish")
        );
        assert_eq!(
            data(Some("https://example.org/a/"))["url"],
            json!("https://example.org/a/")
        );
    }
}
