//! Milliseconds: reported, not judged, since they are the machine's as much as ours.
//! `cargo test -p meridian-browser-tests -- --ignored --nocapture --test-threads=1 timing`

use meridian_browser_tests::Setup;
use serde_json::json;

/// Loads measured for each figure; the median is told.
const LOADS: usize = 5;

#[test]
#[ignore = "a measurement"]
fn first_paint_and_ready() {
    for (line, slow) in [
        ("this machine", None),
        ("1.6 Mbit/s, 150 ms, 4x CPU", Some((1_600_000, 150, 4.0))),
    ] {
        let (mut paints, mut readies) = (Vec::new(), Vec::new());
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
                "return [performance.getEntriesByName('first-contentful-paint')[0].startTime, window.readyAt]",
                json!([]),
            );
            paints.push(times[0].as_f64().unwrap());
            readies.push(times[1].as_f64().unwrap());
        }
        println!(
            "{line}: first paint {:.0} ms, ready {:.0} ms",
            quantile(&mut paints, 0.5),
            quantile(&mut readies, 0.5)
        );
    }
}

#[test]
#[ignore = "a measurement"]
fn a_keystroke_in_the_search_box() {
    let page = Setup::new().open("");
    let times = page.run_async(
        "const done = arguments[arguments.length - 1];
         const box = document.querySelector('input[type=search]');
         const words = ['xinjiang', 'no-limits', 'nato', 'ürümqi', 'the chinese government', 'kashgar -camps', 'zhou'];
         const task = () => new Promise((next) => {
           const channel = new MessageChannel();
           channel.port1.onmessage = next;
           channel.port2.postMessage(0);
         });
         (async () => {
           const times = [];
           for (const word of words) {
             for (let end = 1; end <= word.length; end++) {
               const start = performance.now();
               box.value = word.slice(0, end);
               box.dispatchEvent(new Event('input', { bubbles: true }));
               await task();
               times.push(performance.now() - start);
               await new Promise(requestAnimationFrame);
             }
           }
           done(times);
         })();",
        json!([]),
    );
    let mut times: Vec<f64> = times
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|time| time.as_f64())
        .collect();
    println!(
        "{} keystrokes: median {:.1} ms, p95 {:.1} ms",
        times.len(),
        quantile(&mut times, 0.5),
        quantile(&mut times, 0.95)
    );
}

fn quantile(times: &mut [f64], share: f64) -> f64 {
    times.sort_by(f64::total_cmp);
    times[((times.len() - 1) as f64 * share).round() as usize]
}
