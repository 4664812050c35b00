//! `cargo xtask bench map`.

use crate::{
    figures::{cell, median, quantile},
    gesture::{self, Frames},
    memory,
    system::{SYSTEMS, System},
    visit::{Speed, Visit},
};
use serde_json::json;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Loads behind each time; the median is told.
const LOADS: usize = 3;
/// How much slower the processor is made.
const THROTTLES: [f64; 2] = [1.0, 4.0];
/// What the project promises: places, throttle, milliseconds a frame at p95.
const BUDGETS: [(usize, f64, f64); 3] = [(30, 4.0, 33.4), (500, 1.0, 17.0), (10_000, 1.0, 33.4)];

/// A line of the table.
struct Row {
    system: &'static str,
    count: usize,
    wire: f64,
    /// First map and when it can be moved, at full speed, then on a slow line.
    times: [[f64; 2]; 2],
    /// Pan and zoom at each throttle.
    frames: [[Frames; 2]; 2],
    memory: memory::Memory,
}

/// Measures everything, prints it as Markdown, and says which budgets hold.
pub fn run(counts: &[usize]) {
    let mut rows = Vec::new();
    let before = machine();
    for &count in counts {
        // Side by side: what else the machine does in these minutes falls on all three.
        let mut loads: [Vec<[[f64; 2]; 2]>; 3] = Default::default();
        for _ in 0..LOADS {
            for (system, loads) in SYSTEMS.iter().zip(&mut loads) {
                match load(system, count) {
                    Ok(times) => loads.push(times),
                    Err(error) => eprintln!("{count} places: {error}"),
                }
            }
        }
        for (system, loads) in SYSTEMS.iter().zip(&loads) {
            eprintln!("{count} places: moving {}", system.name);
            // A browser that hangs under the hand gets one more chance.
            let found = (0..2).find_map(|_| {
                let attempt = catch_unwind(AssertUnwindSafe(|| row(system, count, loads)));
                let error = match attempt {
                    Ok(Ok(row)) => return Some(row),
                    Ok(Err(error)) => error,
                    Err(_) => format!("{}: the browser did not answer, see above", system.name),
                };
                eprintln!("{count} places: {error}");
                None
            });
            rows.extend(found);
        }
    }
    println!("\nMachine: {before} before, {} after", machine());
    print(&rows);
    judge(&rows, counts);
}

/// Cores and how busy they were in the last minute: a figure taken while others work says little. Our own browsers
/// keep about one core busy.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or_default();
    format!("{cores} cores, load {load}")
}

fn load(system: &'static System, count: usize) -> Result<[[f64; 2]; 2], String> {
    let mut times = [[f64::NAN; 2]; 2];
    for (times, speed) in times.iter_mut().zip([Speed::Full, Speed::Slow]) {
        let visit = Visit::open(system, count, speed)?;
        let first = visit.number("bench.first");
        // The others can be moved as soon as they are there.
        let ready = visit.number("bench.ready");
        *times = [
            first,
            if ready.is_nan() {
                first
            } else {
                ready.max(first)
            },
        ];
    }
    Ok(times)
}

fn row(system: &'static System, count: usize, loads: &[[[f64; 2]; 2]]) -> Result<Row, String> {
    let visit = Visit::open(system, count, Speed::Full)?;
    visit.value(&format!(
        "document.querySelector({:?}).scrollIntoView({{ block: 'center' }})",
        system.map
    ));
    std::thread::sleep(std::time::Duration::from_millis(500));
    let memory = memory::of(&visit);
    let frames = THROTTLES.map(|rate| {
        visit
            .page
            .cdp("Emulation.setCPUThrottlingRate", json!({ "rate": rate }));
        [gesture::pan(&visit), gesture::zoom(&visit)]
    });
    visit
        .page
        .shoot(&format!("bench-{}-{count}", system.folder));
    let times = [0, 1].map(|speed| {
        [0, 1].map(|what| median(&loads.iter().map(|one| one[speed][what]).collect::<Vec<_>>()))
    });
    Ok(Row {
        system: system.name,
        count,
        wire: memory::wire(&visit),
        times,
        frames,
        memory,
    })
}

fn print(rows: &[Row]) {
    println!(
        "\n| places | map | KB on the wire | first map / can be moved, ms | the same, slow | pan 1x: p95 (worst), ms \
         | zoom 1x | pan 4x | zoom 4x | JS heap / processes, MB |\n\
         | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"
    );
    for row in rows {
        let times = row
            .times
            .map(|[first, ready]| format!("{first:.0} / {ready:.0}"));
        let frames = row.frames.each_ref().map(|pair| {
            pair.each_ref().map(|frames| {
                let still = if frames.moved { "" } else { ", did not move" };
                let worst = quantile(&frames.times, 1.0);
                format!("{} ({}){still}", cell(p95(frames)), cell(worst))
            })
        });
        println!(
            "| {} | {} | {:.0} | {} | {} | {} | {} | {} | {} | {:.1} / {} |",
            row.count,
            row.system,
            row.wire / 1000.0,
            times[0],
            times[1],
            frames[0][0],
            frames[0][1],
            frames[1][0],
            frames[1][1],
            row.memory.heap,
            row.memory
                .processes
                .map_or("–".to_owned(), |bytes| format!("{bytes:.0}")),
        );
    }
    println!(
        "\n| places | map | gesture at 4x | main thread, ms a frame: scripts | style | layout | all (paint and input \
         among it) |\n| --- | --- | --- | --- | --- | --- | --- |"
    );
    for row in rows {
        for (frames, gesture) in row.frames[1].iter().zip(["pan", "zoom"]) {
            let each = frames
                .spent
                .map(|seconds| cell(seconds * 1000.0 / frames.times.len() as f64));
            let (count, system) = (row.count, row.system);
            println!("| {count} | {system} | {gesture} | {} |", each.join(" | "));
        }
    }
    println!(
        "\nSlow: 1.6 Mbit/s, 150 ms, 4x CPU. MapLibre GL draws with software WebGL (--enable-unsafe-swiftshader): a \
         graphics card would make its frames and its start faster.\n"
    );
}

fn p95(frames: &Frames) -> f64 {
    quantile(&frames.times, 0.95)
}

fn judge(rows: &[Row], counts: &[usize]) {
    println!("| budget | measured | |\n| --- | --- | --- |");
    let find = |system: &System, count| {
        rows.iter()
            .find(|row| row.system == system.name && row.count == count)
    };
    for (count, rate, limit) in BUDGETS
        .into_iter()
        .filter(|budget| counts.contains(&budget.0))
    {
        let found = find(&SYSTEMS[0], count).and_then(|row| {
            let at = THROTTLES.iter().position(|one| *one == rate)?;
            Some(&row.frames[at])
        });
        let worse = found.map_or(f64::NAN, |pair| p95(&pair[0]).max(p95(&pair[1])));
        let moved = found.is_some_and(|pair| pair.iter().all(|frames| frames.moved));
        println!(
            "| {count} places at {rate}x: {limit:.0} ms a frame at p95 | {} | {} |",
            cell(worse),
            verdict(moved && worse <= limit)
        );
    }
    for &count in counts {
        for (speed, name) in ["full speed", "slow"].into_iter().enumerate() {
            let first = |system| find(system, count).map_or(f64::NAN, |row| row.times[speed][0]);
            let (ours, theirs) = (first(&SYSTEMS[0]), first(&SYSTEMS[1]));
            println!(
                "| {count} places, {name}: first map not later than Leaflet's | {} against {} ms | {} |",
                cell(ours),
                cell(theirs),
                verdict(ours <= theirs)
            );
        }
    }
}

/// A missing figure is not a kept promise.
fn verdict(holds: bool) -> &'static str {
    if holds { "holds" } else { "NOT REACHED" }
}
