//! The shipped pack with many quotes: those that it has, again and again, each time with its words in another order.

use crate::{
    failure::{Failure, Outcome},
    project, site,
};
use serde_json::{Value, json};

/// The text of a pack with so many quotes, no two of which say the same; the first are the shipped ones.
pub fn pack(count: usize) -> Outcome<String> {
    let text = project::read(&project::path(site::PACK))?;
    let mut pack: Value = serde_json::from_str(&text)
        .map_err(|error| Failure::refused(site::PACK, error.to_string()))?;
    if let Some(list) = pack.get_mut("quotes").and_then(Value::as_array_mut) {
        let shipped = std::mem::take(list);
        let rounds = (0..).flat_map(|round| shipped.iter().map(move |quote| (round, quote)));
        let all = rounds.take(count).enumerate();
        *list = all
            .map(|(at, (round, quote))| again(quote, round, at))
            .collect();
    }
    Ok(pack.to_string())
}

fn again(quote: &Value, round: usize, at: usize) -> Value {
    let mut quote = quote.clone();
    let word = |name: &str| quote.get(name).and_then(Value::as_str).map(str::to_owned);
    let (Some(id), Some(text)) = (word("id"), word("text")) else {
        return quote;
    };
    if let Some(fields) = quote.as_object_mut().filter(|_| round > 0) {
        let mut words: Vec<&str> = text.split_whitespace().collect();
        let turn = round % words.len().max(1);
        words.rotate_left(turn);
        let text = format!("{} {at}", words.join(" "));
        fields.insert("id".to_owned(), json!(format!("{id}-{round}")));
        fields.insert("selector".to_owned(), json!({ "exact": text }));
        fields.insert("text".to_owned(), json!(text));
    }
    quote
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use meridian_pack::validate::validate;
    use std::collections::BTreeSet;

    #[test]
    fn a_pack_of_many_quotes_is_a_valid_pack_in_which_no_two_are_the_same() {
        let pack = validate(&pack(300).unwrap()).unwrap();
        let texts: BTreeSet<&str> = pack.quotes.iter().map(|quote| &quote.text[..]).collect();
        assert_eq!((pack.quotes.len(), texts.len()), (300, 300));
    }
}
