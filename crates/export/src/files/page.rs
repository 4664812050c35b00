//! The whole in the vocabulary of schema.org, as the page itself has it, with what a file must carry besides.

use super::{Request, json};
use crate::share_target::ShareTarget;
use crate::structured_data::json_ld;
use serde_json::{Value, json};

/// See [`crate::structured_data`]; `backstory` says when the pack speaks, `usageInfo` holds the notices.
pub(super) fn write(request: &Request) -> String {
    let pack = request.pack;
    let mut page = serde_json::from_str(&json_ld(pack, ShareTarget::Page, request.page()))
        .unwrap_or(Value::Null);
    let notices = pack.notices.iter().map(|notice| {
        json!({ "@type": "CreativeWork", "inLanguage": notice.lang, "name": notice.title, "text": notice.text })
    });
    if let Some(fields) = page.as_object_mut() {
        let notices = notices.collect::<Vec<_>>().into();
        let backstory = format!("{}. {}", pack.as_of.label, pack.as_of.note);
        fields.insert("backstory".to_owned(), backstory.into());
        fields.insert("usageInfo".to_owned(), notices);
    }
    json::text(&page)
}
