//! What a reader does not see: the console, the requests, layout shift.

use crate::Page;
use serde_json::{Value, json};

impl Page {
    /// Every error in the console so far, uncaught exceptions and refused resources included.
    pub fn console_errors(&self) -> Vec<String> {
        for entry in self.drain("browser") {
            if entry["level"] == json!("SEVERE") {
                let line = entry["message"].as_str().unwrap_or_default().to_owned();
                self.console.borrow_mut().push(line);
            }
        }
        self.console.borrow().clone()
    }

    /// Address of every request so far, in order; the page itself and `data:` among them.
    pub fn requests(&self) -> Vec<String> {
        for entry in self.drain("performance") {
            let message: Value =
                serde_json::from_str(entry["message"].as_str().unwrap_or_default())
                    .unwrap_or_default();
            let event = &message["message"];
            if event["method"] == json!("Network.requestWillBeSent") {
                let url = event["params"]["request"]["url"]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned();
                self.requests.borrow_mut().push(url);
            }
        }
        self.requests.borrow().clone()
    }

    /// Requests that left the site's origin.
    pub fn foreign_requests(&self) -> Vec<String> {
        let home = self.address();
        let leaves = |url: &String| {
            ["http:", "https:", "ws:", "wss:"]
                .iter()
                .any(|scheme| url.starts_with(scheme))
                && !url.starts_with(&home)
        };
        self.requests().into_iter().filter(leaves).collect()
    }

    /// Layout shifts since the page began to load (<https://web.dev/articles/cls>), those right after an input left out: how
    /// much, when, and what moved from where to where.
    pub fn layout_shifts(&self) -> Vec<String> {
        let shifts = self.run_async(
            "const done = arguments[arguments.length - 1];
             const shifts = [];
             const rect = (at) => [at.x, at.y, at.width, at.height].map(Math.round).join(' ');
             const name = (node) => node?.id ? '#' + node.id : node?.nodeName + '.' + (node?.className ?? node?.parentElement?.className);
             const add = (list) => {
               for (const entry of list) if (!entry.hadRecentInput) shifts.push(`${entry.value} at ${Math.round(entry.startTime)} ms: ` +
                 entry.sources.map((one) => `${name(one.node)} ${rect(one.previousRect)} -> ${rect(one.currentRect)}`).join(', '));
             };
             const observer = new PerformanceObserver((list) => add(list.getEntries()));
             observer.observe({ type: 'layout-shift', buffered: true });
             requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
               add(observer.takeRecords());
               done(shifts);
             })));",
            json!([]),
        );
        let list = shifts.as_array().cloned().unwrap_or_default();
        list.iter()
            .filter_map(|line| line.as_str().map(str::to_owned))
            .collect()
    }

    /// Their sum, the measure that is known as CLS without its windows.
    pub fn layout_shift(&self) -> f64 {
        let amount = |line: &String| line.split(' ').next()?.parse::<f64>().ok();
        self.layout_shifts()
            .iter()
            .filter_map(amount)
            .fold(0.0, |sum, one| sum + one)
    }

    /// What every test that does not provoke them can end with: no error, nothing from elsewhere, no cookie.
    pub fn finish(self) {
        assert_eq!(self.console_errors(), [""; 0], "errors in the console");
        assert_eq!(
            self.foreign_requests(),
            [""; 0],
            "requests to other origins"
        );
        assert_eq!(
            self.run("return document.cookie", json!([])),
            json!(""),
            "a cookie"
        );
    }

    fn drain(&self, log: &str) -> Vec<Value> {
        let entries = self
            .wire()
            .post("/se/log", &json!({ "type": log }))
            .unwrap_or_default();
        entries.as_array().cloned().unwrap_or_default()
    }
}
