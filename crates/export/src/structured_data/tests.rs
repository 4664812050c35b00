#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use super::*;

fn built_in() -> Pack {
    Pack::parse(include_str!(
        "../../../../public/packs/china-in-eurasia.json"
    ))
    .unwrap()
}

fn data(base: Option<&str>) -> Value {
    serde_json::from_str(&json_ld(&built_in(), ShareTarget::Page, base)).unwrap()
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

#[test]
fn a_story_and_a_quote_by_themselves_say_what_they_are_part_of_and_rest_on() {
    let pack = built_in();
    for subject in ShareTarget::all(&pack).skip(1) {
        let text = json_ld(&pack, subject, Some("https://example.org/a/"));
        let data: Value = serde_json::from_str(&text).unwrap();
        let part_of = data["isPartOf"]["headline"].as_str().unwrap();
        let (class, of) = match subject {
            ShareTarget::Quote(quote) => {
                assert_eq!(data["text"], json!(quote.text));
                assert_eq!(data["description"].as_str(), quote.context.as_deref());
                ("Quotation", &pack.story(&quote.story).unwrap().headline)
            }
            _ => ("NewsArticle", &pack.title),
        };
        assert_eq!(
            (data["@type"].as_str().unwrap(), part_of),
            (class, of.as_str())
        );
        assert_eq!(data["isBasedOn"]["author"]["name"], json!("Reid Standish"));
        assert_eq!(data["version"], json!(pack.version));
        let address = format!("https://example.org/a/{}.html", subject.stem());
        assert_eq!(data["url"], json!(address));
    }
}
