#![allow(clippy::unwrap_used)]

use super::*;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

#[test]
fn what_a_reader_takes_for_the_same_is_the_same() {
    for (original, folded) in [
        ("Ürümqi", "urumqi"),
        ("U\u{308}ru\u{308}mqi", "urumqi"),
        ("URUMQI", "urumqi"),
        ("Straße GROẞ", "strasse gross"),
        ("Ærø Œuvre", "aero oeuvre"),
        ("Łódź", "lodz"),
        ("Đặng Đình", "dang dinh"),
        ("Iași Iaşi Brașov", "iasi iasi brasov"),
        ("İstanbul Diyarbakır", "istanbul diyarbakir"),
        ("Jökulsárlón þing", "jokulsarlon thing"),
        ("Nǚ lǜ Xī'ān", "nu lu xi'an"),
        ("Ёлкин Горбачёв Цой", "елкин горбачев цои"),
        ("Київ Ўзбекистон Ґ", "киів узбекистон ґ"),
        ("ΆΈΉ Μητσοτάκης ΪΫ", "αεη μητσοτακησ ιυ"),
        ("喀什 Kashgar 新疆", "喀什 kashgar 新疆"),
        ("قەشقەر", "قەشقەر"),
        ("ＡＢＣ１２", "abc12"),
        ("“No‑limits” – it’s «so»…", "\"no-limits\" - it's \"so\"..."),
        ("a \u{A0}\t\n b\u{3000}c", "a b c"),
        ("  a", "a"),
        ("soft\u{AD}hyphen", "softhyphen"),
        ("Əliyev", "əliyev"),
        ("ԱՐԵՎ", "արեվ"),
        ("", ""),
    ] {
        assert_eq!(fold(original), folded, "{original}");
    }
}

#[test]
fn the_way_back_covers_the_whole_character() {
    for (original, needle, found) in [
        ("in Ürümqi", "uru", "Ürü"),
        ("in U\u{308}ru\u{308}mqi", "uru", "U\u{308}ru\u{308}"),
        ("Straße 7", "s", "ß"),
        ("Straße 7", "ss", "ß"),
        ("Straße 7", "se", "ße"),
        ("wait… no", "..", "…"),
        ("a \n b", "a b", "a \n b"),
        ("新疆喀什", "疆喀", "疆喀"),
    ] {
        let folded = Folded::new(original);
        let at = folded.text.rfind(needle).unwrap();
        let range = folded.original(at..at + needle.len());
        assert_eq!(original.get(range), Some(found), "{original} {needle}");
    }
    assert_eq!(Folded::new("abc").original(2..2), 0..0);
    assert_eq!(Folded::new("abc").original(2..9), 0..0);
}

/// The law: NFD, marks stripped, small letters; then the letters that NFD leaves whole.
fn oracle(character: char) -> String {
    let plain = |text: &str| -> String {
        text.nfd()
            .filter(|mark| !('\u{300}'..='\u{36F}').contains(mark))
            .collect()
    };
    plain(&plain(&character.to_string()).to_lowercase())
        .chars()
        .map(|letter| match letter {
            'ß' => "ss".to_owned(),
            'æ' => "ae".to_owned(),
            'œ' => "oe".to_owned(),
            'þ' => "th".to_owned(),
            'ø' => "o".to_owned(),
            'đ' | 'ð' => "d".to_owned(),
            'ħ' => "h".to_owned(),
            'ı' | 'ɨ' => "i".to_owned(),
            'ĸ' => "k".to_owned(),
            'ł' | 'ƚ' => "l".to_owned(),
            'ŋ' => "n".to_owned(),
            'ŧ' | 'ⱦ' => "t".to_owned(),
            'ſ' | 'ẜ' | 'ẝ' => "s".to_owned(),
            'ƀ' => "b".to_owned(),
            'ƶ' => "z".to_owned(),
            'ǥ' => "g".to_owned(),
            'ɇ' => "e".to_owned(),
            'ⱥ' => "a".to_owned(),
            'ȼ' => "c".to_owned(),
            'ɉ' => "j".to_owned(),
            'ɍ' => "r".to_owned(),
            'ɏ' => "y".to_owned(),
            'ς' => "σ".to_owned(),
            other => other.to_string(),
        })
        .collect()
}

#[test]
fn every_letter_of_the_scripts_with_case_agrees_with_unicode() {
    let blocks = [
        'A'..='z',
        '\u{C0}'..='\u{24F}',
        '\u{388}'..='\u{3A1}',
        '\u{3A3}'..='\u{3CE}',
        '\u{531}'..='\u{556}',
        '\u{1C90}'..='\u{1CBA}',
        '\u{400}'..='\u{52F}',
        '\u{1E00}'..='\u{1EFF}',
        '\u{300}'..='\u{36F}',
    ];
    for character in blocks.into_iter().flatten() {
        assert_eq!(
            fold(&character.to_string()),
            oracle(character),
            "{character}"
        );
    }
}

#[test]
fn folding_twice_changes_nothing_for_any_character() {
    for character in '\0'..=char::MAX {
        let once = fold(&format!("a{character}b"));
        assert_eq!(fold(&once), once, "{character}");
    }
}

proptest! {
    #[test]
    fn composed_and_decomposed_text_fold_alike(text in "[ -~\u{C0}-\u{24F}\u{388}-\u{3CE}\u{400}-\u{52F}\u{1E00}-\u{1EFF}]{0,24}") {
        let decomposed: String = text.nfd().collect();
        prop_assert_eq!(fold(&text), fold(&decomposed));
    }

    #[test]
    fn the_way_back_stands_on_character_boundaries(text in "[a-cßÜ…æ\u{301}\u{AD} 喀]{0,16}", from in 0usize..40, len in 0usize..8) {
        let folded = Folded::new(&text);
        prop_assert_eq!(&folded.text, &fold(&text));
        let range = folded.original(from..from + len);
        prop_assert!(text.get(range.clone()).is_some());
        if len > 0 && folded.text.get(from..from + len).is_some() {
            let part = fold(text.get(range).unwrap());
            let wanted = folded.text.get(from..from + len).unwrap().trim();
            prop_assert!(part.contains(wanted), "{part:?} {wanted:?}");
        }
    }
}
