//! A hand on the map: real input through the browser's own pipeline, and the times of the frames while it moves.

use crate::visit::Visit;
use serde_json::{Value, json};
use std::{
    thread,
    time::{Duration, Instant},
};

/// Between two movements of a mouse: one a frame.
const MOVE: Duration = Duration::from_micros(16_667);
/// Between two notches of a wheel.
const NOTCH: Duration = Duration::from_millis(40);
/// After the last: long enough for what is drawn anew then, short enough not to count idle frames as smooth ones.
const SETTLE: Duration = Duration::from_millis(200);
/// Movements in a drag, and CSS pixels of the circle they make.
const MOVES: u32 = 120;
const RADIUS: f64 = 120.0;
/// Notches in, then as many out.
const NOTCHES: u32 = 20;
/// Each gesture is made so often.
const ROUNDS: usize = 2;
/// A gesture that a slow map draws out ends early: what its frames are like is known by then.
const LIMIT: Duration = Duration::from_secs(8);
/// CDP's bit for Control: the plain wheel belongs to the page.
const CONTROL: u32 = 2;

/// What a gesture gave.
pub struct Frames {
    /// Milliseconds between frames.
    pub times: Vec<f64>,
    /// Seconds of the main thread: scripts (WebAssembly among them), style, layout, all tasks.
    pub spent: [f64; 4],
    /// Whether the map followed.
    pub moved: bool,
}

/// Drags the map around in circles.
pub fn pan(visit: &Visit) -> Frames {
    record(visit, |grip| {
        let [x, y] = grip;
        mouse(visit, "mouseMoved", grip, json!({}));
        mouse(visit, "mousePressed", grip, held(1));
        let start = Instant::now();
        let mut to = grip;
        for step in 1..=MOVES {
            let turn = std::f64::consts::TAU * f64::from(step) / f64::from(MOVES) * 2.0;
            to = [
                x + RADIUS * turn.sin(),
                y + RADIUS * (1.0 - turn.cos()) / 2.0,
            ];
            paced(MOVE, || mouse(visit, "mouseMoved", to, held(1)));
            if step == MOVES / 3 {
                // Where the hand is off its start: at the end it is back there.
                note_whereabouts(visit);
            }
            if start.elapsed() > LIMIT {
                break;
            }
        }
        note_whereabouts(visit);
        mouse(visit, "mouseReleased", to, held(0));
    })
}

/// Zooms in and out again with Control and the wheel.
pub fn zoom(visit: &Visit) -> Frames {
    record(visit, |grip| {
        for delta in [-60.0, 60.0] {
            let start = Instant::now();
            for _ in 0..NOTCHES {
                if start.elapsed() > LIMIT / 2 {
                    break;
                }
                let wheel = json!({ "deltaX": 0, "deltaY": delta, "modifiers": CONTROL });
                paced(NOTCH, || mouse(visit, "mouseWheel", grip, wheel));
            }
            note_whereabouts(visit);
        }
    })
}

fn record(visit: &Visit, gesture: impl Fn([f64; 2])) -> Frames {
    let mut frames = Frames {
        times: Vec::new(),
        spent: [0.0; 4],
        moved: true,
    };
    for _ in 0..ROUNDS {
        let css = visit.system.map;
        let found = visit.value(&format!("bench.grip({css:?})"));
        let grip = [0, 1].map(|axis| found[axis].as_f64().unwrap_or_default());
        visit.value(&format!(
            "(bench.before = {}, bench.after = bench.before, bench.start())",
            visit.system.whereabouts
        ));
        let before = main_thread(visit);
        gesture(grip);
        thread::sleep(SETTLE);
        let after = main_thread(visit);
        for ((sum, before), after) in frames.spent.iter_mut().zip(before).zip(after) {
            *sum += after - before;
        }
        let times = visit.value("bench.stop()");
        let times = times.as_array().cloned().unwrap_or_default();
        frames.times.extend(times.iter().filter_map(Value::as_f64));
        frames.moved &= visit.value("bench.before !== bench.after") == json!(true);
        // What still glides comes to rest before the next.
        thread::sleep(SETTLE * 2);
    }
    frames
}

/// What Chromium has counted so far.
fn main_thread(visit: &Visit) -> [f64; 4] {
    let metrics = visit.page.cdp("Performance.getMetrics", json!({}));
    let metrics = metrics["metrics"].as_array().cloned().unwrap_or_default();
    [
        "ScriptDuration",
        "RecalcStyleDuration",
        "LayoutDuration",
        "TaskDuration",
    ]
    .map(|name| {
        let found = metrics.iter().find(|metric| metric["name"] == json!(name));
        found.map_or(f64::NAN, |metric| {
            metric["value"].as_f64().unwrap_or(f64::NAN)
        })
    })
}

/// Once a gesture, where it matters only that something has moved.
fn note_whereabouts(visit: &Visit) {
    visit.value(&format!(
        "bench.after !== bench.before || (bench.after = {})",
        visit.system.whereabouts
    ));
}

fn held(buttons: u32) -> Value {
    json!({ "button": "left", "buttons": buttons, "clickCount": 1 })
}

/// The browser answers when the page has handled it, so a slow page is not flooded.
fn mouse(visit: &Visit, kind: &str, [x, y]: [f64; 2], mut more: Value) {
    more["type"] = json!(kind);
    more["x"] = json!(x);
    more["y"] = json!(y);
    visit.page.cdp("Input.dispatchMouseEvent", more);
}

fn paced(pause: Duration, act: impl FnOnce()) {
    let start = Instant::now();
    act();
    thread::sleep(pause.saturating_sub(start.elapsed()));
}
