//! What a map keeps.

use crate::visit::Visit;
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs};

/// Megabytes of 1,000,000 bytes.
pub struct Memory {
    /// Live JavaScript objects of the page, after a collection; the memory of workers and WebAssembly is not in it.
    pub heap: f64,
    /// What belongs to the page's process and to the one that draws for it, alone: all of the above, the document and
    /// the pixels. Linux only.
    pub processes: Option<f64>,
}

/// Measures it now.
pub fn of(visit: &Visit) -> Memory {
    let page = &visit.page;
    page.cdp("Performance.enable", json!({}));
    page.cdp("HeapProfiler.collectGarbage", json!({}));
    let metrics = page.cdp("Performance.getMetrics", json!({}));
    let metrics = metrics["metrics"].as_array().cloned().unwrap_or_default();
    let heap = metrics
        .iter()
        .find(|metric| metric["name"] == json!("JSHeapUsedSize"))
        .and_then(|metric| metric["value"].as_f64());
    Memory {
        heap: heap.unwrap_or(f64::NAN) / 1e6,
        processes: processes().map(|bytes| bytes as f64 / 1e6),
    }
}

/// Private bytes of our largest renderer (there may be a spare one) and of our drawing process.
fn processes() -> Option<u64> {
    let mut parents = BTreeMap::new();
    for entry in fs::read_dir("/proc").ok()?.flatten() {
        let Ok(id) = entry.file_name().to_string_lossy().parse::<u32>() else {
            continue;
        };
        if let Some(parent) = parent(id) {
            parents.insert(id, parent);
        }
    }
    let (mut renderer, mut drawing) = (0, 0);
    for id in parents.keys().filter(|id| is_ours(**id, &parents)) {
        let line = fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        let line = String::from_utf8_lossy(&line).into_owned();
        if line.contains("--type=renderer") {
            renderer = renderer.max(private(*id));
        } else if line.contains("--type=gpu-process") {
            drawing += private(*id);
        }
    }
    (renderer > 0).then_some(renderer + drawing)
}

fn is_ours(mut id: u32, parents: &BTreeMap<u32, u32>) -> bool {
    let own = std::process::id();
    // A line of descent has no circle, but a list read while it changes may.
    for _ in 0..20 {
        if id == own {
            return true;
        }
        let Some(parent) = parents.get(&id) else {
            return false;
        };
        id = *parent;
    }
    false
}

/// The fourth word of `stat`; the second, a name in brackets, may hold spaces.
fn parent(id: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (_, rest) = stat.rsplit_once(") ")?;
    rest.split(' ').nth(1)?.parse().ok()
}

fn private(id: u32) -> u64 {
    let text = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
    text.lines()
        .filter(|line| line.starts_with("Private_"))
        .filter_map(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok())
        .sum::<u64>()
        * 1024
}

/// Bytes of all answers so far, as they came over the wire, without headers.
pub fn wire(visit: &Visit) -> f64 {
    let sum: Value = visit.value(
        "performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))\
         .reduce((sum, entry) => sum + entry.encodedBodySize, 0)",
    );
    sum.as_f64().unwrap_or(f64::NAN)
}
