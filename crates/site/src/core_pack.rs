//! The pack as the page needs it.

use serde_json::{Value, json};

/// The pack without what the page does not use: where a quote's words stand in the source, paragraphs that neither the page nor its
/// lesson shows or counts, places of claims, names of sections, and why a body or a person who is not quoted is mentioned. The whole
/// pack is in `packs/`.
///
/// # Errors
/// Where the text is no JSON.
pub fn core(text: &str) -> serde_json::Result<String> {
    let mut pack: Value = serde_json::from_str(text)?;
    items(&mut pack, "quotes", &|quote| {
        set(quote, "selector", json!({ "exact": "" }));
    });
    for list in ["speakers", "reported", "notices", "lines"] {
        items(&mut pack, list, &|item| set(item, "source", json!([])));
    }
    items(&mut pack, "stories", &|story| {
        let answer = story.get_mut("answer").into_iter();
        answer.for_each(claim);
        items(story, "gist", &claim);
        items(story, "sections", &|section| {
            set(section, "id", json!(""));
            items(section, "claims", &claim);
        });
    });
    for list in ["people", "organisations"] {
        items(&mut pack, list, &|party| {
            set(party, "stories", json!([]));
        });
    }
    Ok(pack.to_string())
}

fn claim(claim: &mut Value) {
    if let Some(fields) = claim.as_object_mut() {
        fields.remove("places");
    }
}

/// Changes every item of a list.
fn items(of: &mut Value, list: &str, change: &dyn Fn(&mut Value)) {
    let found = of.get_mut(list).and_then(Value::as_array_mut);
    found.into_iter().flatten().for_each(change);
}

/// Gives a field that is there another value.
fn set(item: &mut Value, field: &str, value: Value) {
    if let Some(found) = item.get_mut(field) {
        *found = value;
    }
}
