//! Which quotes of a whole pack are shown, as the page that has a part of it says.

use meridian_pack::Pack;

/// Positions in `whole` of the quotes that stand at `shown` in `page`, in their order. Both are the same pack, the one perhaps
/// a version newer: a quote is found by its id wherever it stands, and one that is gone is left out.
pub fn shown_in(whole: &Pack, page: &Pack, shown: &[u32]) -> Vec<usize> {
    let position = |at: &u32| {
        let at = *at as usize;
        let id = &page.quotes.get(at)?.id;
        let there = whole.quotes.get(at).is_some_and(|quote| quote.id == *id);
        if there {
            return Some(at);
        }
        whole.quotes.iter().position(|quote| quote.id == *id)
    };
    shown.iter().filter_map(position).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn quotes_keep_their_order_though_the_pack_has_changed_its_own() {
        let page = Pack::parse(include_str!(
            "../../../../public/packs/china-in-eurasia.json"
        ))
        .unwrap();
        assert_eq!(shown_in(&page, &page, &[5, 0, 3, 9999]), [5, 0, 3]);
        let mut newer = page.clone();
        newer.quotes.remove(3);
        newer.quotes.swap(0, 1);
        assert_eq!(shown_in(&newer, &page, &[5, 0, 3, 2]), [4, 1, 2]);
    }
}
