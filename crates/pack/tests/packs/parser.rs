//! The quick reader, which stops at the first mistake.

use super::*;

#[test]
fn the_parser_names_the_first_mistake_with_its_path() {
    for (path, value, message) in [
        ("/title", json!(1), "$.title: expected text"),
        (
            "/stories/1/gist",
            json!(null),
            "$.stories[1].gist: expected a list",
        ),
        (
            "/quotes/1/source/0",
            json!(1.0),
            "$.quotes[1].source[0]: expected a whole number from 0",
        ),
        (
            "/quotes/1/source/0",
            json!(-1),
            "$.quotes[1].source[0]: expected a whole number from 0",
        ),
        (
            "/quotes/0/extent",
            json!("whole"),
            "$.quotes[0].extent: expected one of full, fragment",
        ),
        (
            "/quotes/0/dates/said/date",
            json!("2022-13"),
            "$.quotes[0].dates.said.date: expected an EDTF date such as 2022, 2022-05-23, 2022-05~, 2005/2007 or 2018/..",
        ),
        (
            "/quotes/0/selector",
            json!({}),
            "$.quotes[0].selector.exact: missing",
        ),
        (
            "/places/0/coordinates",
            json!([1]),
            "$.places[0].coordinates: expected two numbers",
        ),
        (
            "/places/0/coordinates/1",
            json!("N"),
            "$.places[0].coordinates[1]: expected a number",
        ),
        (
            "/places/0/roles/0/metonym",
            json!("no"),
            "$.places[0].roles[0].metonym: expected true or false",
        ),
        (
            "/places/1/shape",
            json!({"box": []}),
            "$.places[1].shape: expected an object with one of country, region, outline",
        ),
        (
            "/places/1/shape/country",
            json!(null),
            "$.places[1].shape.country: expected text",
        ),
    ] {
        assert_eq!(
            Pack::parse(&edited(&[(path, value), ("/figures", json!(0))]))
                .unwrap_err()
                .to_string(),
            format!("not a pack: {message}"),
        );
    }
}

#[test]
fn the_parser_says_why_a_text_is_no_pack() {
    let cases = [
        ("{\n  \"format\": 1,\n  oops", "not JSON: line 3, column 3"),
        ("", "not JSON: line 1, column 0"),
        (
            r#"{"format": 2, "pages": []}"#,
            "pack format 2, but only 1 can be read",
        ),
        (r#"{"format": 1}"#, "not a pack: $.id: missing"),
        ("[]", "not a pack: $: expected an object"),
        ("\"<p>\"", "not a pack: $: expected an object"),
    ];
    for (text, message) in cases {
        assert_eq!(
            Pack::parse(text).unwrap_err().to_string(),
            message,
            "{text}"
        );
    }
    let newer = edited(&[("/format", json!(2))]);
    assert_eq!(
        Pack::parse(&newer).unwrap_err(),
        ParseError::Version { found: 2 }
    );
}
