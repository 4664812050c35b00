//! `cargo xtask bench load`.

use crate::figures::{cell, median, quantile};
use meridian_browser_tests::Setup;
use serde_json::{Value, json};
use xtask::project;

/// Loads behind each figure; the median is told.
const LOADS: usize = 5;
/// Milliseconds a keystroke may take at p95 with the 26 quotes of the shipped pack.
const KEYSTROKE: f64 = 2.0;

/// What is opened: a name, the folder it lies in (below `.meridian/bench`; ours is `dist/`).
const SITES: [(&str, Option<&str>); 3] = [
    ("Meridian", None),
    ("TimelineJS 3.9.11", Some("timeline")),
    ("Leaflet, MiniSearch, by hand", Some("handmade")),
];

/// When the page is ready, from its own words: ours has an event, the others a mark.
const EARLY: &str = "document.addEventListener('meridian:ready', () => performance.mark('ready'));";

/// How the page arrives, beside others with the same stories, and what a keystroke takes, as Markdown.
pub fn run() {
    println!(
        "\n| line and processor | page | KB on the wire | first paint, ms | ready, ms | layout shift |\n\
         | --- | --- | --- | --- | --- | --- |"
    );
    for (line, slow) in [
        ("as they are", None),
        ("1.6 Mbit/s, 150 ms, 4x CPU", Some((1_600_000, 150, 4.0))),
    ] {
        for (name, folder) in SITES {
            let arrivals: Vec<Arrival> = (0..LOADS).map(|_| arrive(folder, slow)).collect();
            let median_of =
                |what: fn(&Arrival) -> f64| median(&arrivals.iter().map(what).collect::<Vec<_>>());
            println!(
                "| {line} | {name} | {:.0} | {:.0} | {:.0} | {:.3} |",
                median_of(|one| one.bytes) / 1000.0,
                median_of(|one| one.paint),
                median_of(|one| one.ready),
                median_of(|one| one.shift)
            );
        }
    }
    let times = keystrokes();
    let p95 = quantile(&times, 0.95);
    println!(
        "\n{} keystrokes in the search box, 26 quotes: median {} ms, p95 {} ms; budget {KEYSTROKE} ms {}",
        times.len(),
        cell(median(&times)),
        cell(p95),
        if p95 <= KEYSTROKE {
            "holds"
        } else {
            "NOT REACHED"
        }
    );
}

/// One load.
struct Arrival {
    /// On the wire, headers left out.
    bytes: f64,
    /// First contentful paint, ms.
    paint: f64,
    /// A reader can search or go on, ms.
    ready: f64,
    /// Cumulative layout shift.
    shift: f64,
}

fn arrive(folder: Option<&str>, slow: Option<(u32, u32, f64)>) -> Arrival {
    let mut setup = Setup::new().own_browser().early(EARLY);
    if let Some(folder) = folder {
        setup = setup
            .site(project::private("bench").join(folder))
            // Theirs is not so strict: rules are written into elements.
            .policy("default-src 'self' data: 'unsafe-inline'");
    }
    // Something small first: what slows the page down is set for the next load.
    let page = setup.load("none");
    if let Some((bits, latency, times)) = slow {
        page.slow_down(bits, latency, times);
    }
    page.goto("");
    // One question that is answered in time: to ask again and again would take from a slow processor what is measured.
    page.run_async(
        "const done = arguments[0];
         new PerformanceObserver((list, observer) => {
           if (!list.getEntriesByName('ready').length) return;
           observer.disconnect();
           done();
         }).observe({ type: 'mark', buffered: true })",
        json!([]),
    );
    // The detailed map and the like come after it.
    page.wait("the page to be loaded", |page| {
        page.run("return document.readyState", json!([])) == json!("complete")
    });
    let times = page.run(
        "const [paint, ready] = ['first-contentful-paint', 'ready'].map((name) => performance.getEntriesByName(name)[0]?.startTime);
         const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
         return [paint, ready, files.reduce((sum, file) => sum + file.encodedBodySize, 0)]",
        json!([]),
    );
    let number = |at: usize| times[at].as_f64().unwrap_or(f64::NAN);
    Arrival {
        paint: number(0),
        ready: number(1),
        bytes: number(2),
        shift: page.layout_shift(),
    }
}

/// Milliseconds from each input event to the end of the task that follows it: our code and what it makes the browser
/// do at once; style, layout and paint come with the next frame.
fn keystrokes() -> Vec<f64> {
    let page = Setup::new().own_browser().open("");
    let times = page.run_async(include_str!("keystrokes.js"), json!([]));
    let times = times.as_array().cloned().unwrap_or_default();
    times.iter().filter_map(Value::as_f64).collect()
}
