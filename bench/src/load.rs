//! `cargo xtask bench load`.

use crate::figures::{cell, median, quantile};
use meridian_browser_tests::Setup;
use serde_json::{Value, json};

/// Loads behind each figure; the median is told.
const LOADS: usize = 5;
/// Milliseconds a keystroke may take at p95 with the 26 quotes of the shipped pack.
const KEYSTROKE: f64 = 2.0;

/// How the page arrives and what a keystroke takes, as Markdown.
pub fn run() {
    println!(
        "\n| line and processor | first paint, ms | ready, ms | layout shift |\n| --- | --- | --- | --- |"
    );
    for (line, slow) in [
        ("as they are", None),
        ("1.6 Mbit/s, 150 ms, 4x CPU", Some((1_600_000, 150, 4.0))),
    ] {
        let (mut paints, mut readies, mut shifts) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..LOADS {
            let page = Setup::new()
                .early("document.addEventListener('meridian:ready', () => { window.readyAt = performance.now(); });")
                .load("packs/none.json");
            if let Some((bits, latency, times)) = slow {
                page.slow_down(bits, latency, times);
            }
            page.goto("");
            page.ready();
            let times = page.run(
                "return [performance.getEntriesByName('first-contentful-paint')[0]?.startTime, window.readyAt]",
                json!([]),
            );
            paints.push(times[0].as_f64().unwrap_or(f64::NAN));
            readies.push(times[1].as_f64().unwrap_or(f64::NAN));
            shifts.push(page.layout_shift());
        }
        println!(
            "| {line} | {:.0} | {:.0} | {:.3} |",
            median(&paints),
            median(&readies),
            median(&shifts)
        );
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

/// Milliseconds from each input event to the end of the task that follows it: our code and what it makes the browser
/// do at once; style, layout and paint come with the next frame.
fn keystrokes() -> Vec<f64> {
    let page = Setup::new().open("");
    let times = page.run_async(include_str!("keystrokes.js"), json!([]));
    let times = times.as_array().cloned().unwrap_or_default();
    times.iter().filter_map(Value::as_f64).collect()
}
