//! Times one keystroke in the filter over a generated pack: `cargo run --release --example search_bench [QUOTES]`.
//!
//! Every prefix of a few searches is typed, alone and with a facet chosen, and the whole run is timed: query,
//! text, counts of all facets, order and what is lit. The budget is 16 ms at p95 for 100,000 quotes.

use meridian_pack::{Pack, ParseError};
use meridian_search::filter::{Facet, Filter};
use meridian_search::{QuoteIndex, Sort};
use std::time::{Duration, Instant};

/// Each keystroke counts with its best time of so many, for what other programs took is not ours.
const ROUNDS: usize = 5;

const SEARCHES: [&str; 8] = [
    "sanctions",
    "the leadership of china",
    "xi jin",
    "\"of the country\"",
    "minister -war",
    "Ürümqi",
    "человек",
    "zzz nothing",
];

fn main() -> Result<(), ParseError> {
    let quotes = std::env::args().nth(1).and_then(|text| text.parse().ok());
    let quotes = quotes.unwrap_or(100_000);
    let pack = generate(quotes)?;
    let bytes: usize = pack.quotes.iter().map(|quote| quote.text.len()).sum();
    let start = Instant::now();
    let index = QuoteIndex::new(&pack);
    println!(
        "{quotes} quotes, {bytes} bytes of words, index in {:?}",
        start.elapsed()
    );
    for (name, facet, sort) in [
        ("no facet", None, None),
        ("a kind chosen", Some((Facet::Kind, "scholar")), None),
        ("a speaker chosen", Some((Facet::Speaker, "s7")), None),
        ("by date", None, Some(Sort::Date)),
    ] {
        let mut times: Vec<(Duration, String, usize)> = Vec::new();
        for round in 0..ROUNDS {
            let mut stroke = 0;
            for search in SEARCHES {
                let mut filter = Filter::default();
                if let Some((facet, id)) = facet {
                    filter.add(facet, id);
                }
                for letter in search.chars() {
                    filter.q.push(letter);
                    let start = Instant::now();
                    let results = index.run(&filter, sort);
                    let time = start.elapsed();
                    if round == 0 {
                        times.push((time, filter.q.clone(), results.order.len()));
                    } else if let Some(best) = times.get_mut(stroke) {
                        best.0 = best.0.min(time);
                    }
                    stroke += 1;
                }
            }
        }
        report(name, times);
    }
    Ok(())
}

fn report(name: &str, mut times: Vec<(Duration, String, usize)>) {
    times.sort();
    let at = |share: usize| times.get((times.len() - 1) * share / 100);
    if let (Some(median), Some(p95), Some(max)) = (at(50), at(95), at(100)) {
        println!(
            "{name}: {} keystrokes, median {:.2?}, p95 {:.2?}, max {:.2?} ({:?}, {} shown)",
            times.len(),
            median.0,
            p95.0,
            max.0,
            max.1,
            max.2
        );
    }
}

/// A pack of quotes made of common words, with 400 speakers, 120 places, 30 topics and 8 stories.
fn generate(quotes: usize) -> Result<Pack, ParseError> {
    const WORDS: &str = "the of and to in a is that for it as was with be by on not he this are or his from at which \
        but have an had they you were their one all we can her has there been if more when will would who so no said \
        government china russia minister war sanctions human rights country leadership president border policy \
        economic security international region people party western report support military partnership no-limits \
        Ürümqi Xinjiang Kashgar Moscow Beijing exist taxi человек новый 新疆 喀什 expected according officials";
    const KINDS: [&str; 7] = [
        "official",
        "former-official",
        "scholar",
        "lawmakers",
        "international-body",
        "rights-group",
        "unnamed",
    ];
    const COUNTRIES: [&str; 4] = ["CHN", "RUS", "USA", "GBR"];
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut seed: u64 = 42;
    let mut random = move |below: usize| {
        // Numerical Recipes' linear congruential generator; the upper bits are good enough here.
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let mut say = |count: usize| -> String {
        let picked = (0..count).filter_map(|_| {
            // Squared, so that the first words are met most.
            let at = random(1000) * random(1000) * words.len() / 1_000_000;
            words.get(at).copied()
        });
        picked.collect::<Vec<_>>().join(" ")
    };
    let number = |at: usize, below: usize| at.wrapping_mul(2_654_435_761) / 7 % below;
    let json = serde_json::json!({
        "format": 1, "id": "bench", "version": "1.0.0", "lang": "en", "kicker": "", "title": "", "dek": "",
        "as_of": {"date": "2022-05", "label": "", "basis": "stated", "note": ""},
        "source": {"title": "", "author": "", "publisher": "", "credit": "", "lang": "en"},
        "rights": "", "notices": [], "people": [], "organisations": [], "reported": [], "figures": [],
        "topics": (0..30).map(|at| serde_json::json!({"id": format!("t{at}"), "label": say(2)})).collect::<Vec<_>>(),
        "stories": (0..8).map(|at| serde_json::json!({
            "id": format!("st{at}"), "label": "", "headline": "", "dek": "", "gist": [], "people": [],
            "figures": [], "places": [], "events": [], "sections": [],
        })).collect::<Vec<_>>(),
        "speakers": (0..400).map(|at| serde_json::json!({
            "id": format!("s{at}"), "name": say(2), "role": say(5), "affiliation": say(3),
            "kind": KINDS.get(at % 7), "country": COUNTRIES.get(at % 5), "source": [],
        })).collect::<Vec<_>>(),
        "places": (0..120).map(|at| serde_json::json!({
            "id": format!("p{at}"), "name": say(1), "kind": "city", "coordinates": [0.0, 0.0],
            "roles": [{"story": format!("st{}", at % 8), "why": "", "source": []}],
        })).collect::<Vec<_>>(),
        "events": (0..200).map(|at| serde_json::json!({
            "id": format!("e{at}"), "story": format!("st{}", at % 8), "date": "2022-05-23", "basis": "stated",
            "title": say(4), "text": say(20), "places": [format!("p{}", at % 120)],
            "who": [format!("s{at}")], "quotes": [format!("q{at}")], "source": [],
        })).collect::<Vec<_>>(),
        "quotes": (0..quotes).map(|at| serde_json::json!({
            "id": format!("q{at}"), "story": format!("st{}", number(at, 8)), "text": say(12 + at % 13),
            "selector": {"exact": ""}, "extent": if at % 3 == 0 { "fragment" } else { "full" },
            "speakers": [format!("s{}", number(at, 400))],
            "occasion": (at % 4 == 0).then(|| say(3)),
            "dates": {"said": {"date": format!("20{:02}-{:02}", at % 23, at % 12 + 1), "basis": "stated"}},
            "topics": [format!("t{}", number(at, 30)), format!("t{}", at % 30)],
            "places": [format!("p{}", number(at, 120))], "source": [],
        })).collect::<Vec<_>>(),
    });
    Pack::parse(&json.to_string())
}
