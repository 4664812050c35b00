//! What a reader does not see: the console, the requests, layout shift.

use crate::{Engine, Page, engine::Heard};
use serde_json::{Value, json};

impl Page {
    /// Every error in the console so far, uncaught exceptions and refused resources included.
    pub fn console_errors(&self) -> Vec<String> {
        self.listen();
        self.console.borrow().clone()
    }

    /// What the page warned of, where a watch stands in it; of this document alone.
    pub(crate) fn warnings(&self) -> Vec<String> {
        let noted = self.wire().post(
            "/execute/sync",
            &json!({ "script": "return window.meridianWatch?.warnings ?? []", "args": [] }),
        );
        strings(&noted.unwrap_or_default())
    }

    /// Address of every request so far, in order; the page itself and `data:` among them.
    pub fn requests(&self) -> Vec<String> {
        self.listen();
        self.requests.borrow().clone()
    }

    /// Takes down what has happened since this was last called. A document's own notes go with it: before it is left, they
    /// are taken.
    pub(crate) fn listen(&self) {
        let Heard {
            mut errors,
            mut requests,
        } = self.browser.heard();
        for heard in [&mut errors, &mut requests] {
            heard.retain(|line| !self.browser.is_former(line));
        }
        if Engine::chosen() != Engine::Chromium {
            self.listen_to_server();
            self.listen_to_page();
            // Those the server knows about too.
            let home = self.address();
            requests.retain(|url| !url.starts_with(&home));
        }
        self.console.borrow_mut().extend(errors);
        self.requests.borrow_mut().extend(requests);
    }

    /// Requests that reached it; those it had nothing for are errors, as in Chromium's console.
    fn listen_to_server(&self) {
        let home = self.address();
        let asked = self.asked.list();
        for (target, found) in asked.iter().skip(self.looked.get()) {
            let url = format!("{home}{}", target.trim_start_matches('/'));
            // Browsers look for one by themselves where a page names no icon, such as on a 404.
            if !found && !url.ends_with("/favicon.ico") {
                self.console.borrow_mut().push(format!("404: {url}"));
            }
            self.requests.borrow_mut().push(url);
        }
        self.looked.set(asked.len());
    }

    /// What its watch noted, and what it has loaded from elsewhere, itself included.
    fn listen_to_page(&self) {
        let mut known = vec![self.address()];
        if Engine::chosen() == Engine::Firefox {
            // Has told of these itself.
            known.extend(["http:".to_owned(), "https:".to_owned()]);
        }
        let Ok(noted) = self.wire().post(
            "/execute/sync",
            &json!({ "script": "const errors = window.meridianWatch?.errors.splice(0) ?? [];
                 const loaded = performance.getEntriesByType('resource').map((one) => one.name);
                 performance.clearResourceTimings();
                 window.meridianSeen ??= loaded.unshift(location.href.split('#')[0]) > 0;
                 return [errors, loaded.filter((url) => url !== 'about:blank' && !arguments[0].some((start) => url.startsWith(start)))]",
                "args": [known] }),
        ) else {
            // Between two documents there is none to ask.
            return;
        };
        self.console.borrow_mut().extend(strings(&noted[0]));
        self.requests.borrow_mut().extend(strings(&noted[1]));
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
        if Engine::chosen() != Engine::Chromium {
            return self.noted_shifts();
        }
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
        strings(&shifts)
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

    /// The same by comparing where the parts of the page stand, for engines without a measure of their own.
    fn noted_shifts(&self) -> Vec<String> {
        let shifts = self.run_async(
            "const done = arguments[arguments.length - 1];
             requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() =>
               done(window.meridianWatch?.shifts ?? ['not watched']))));",
            json!([]),
        );
        strings(&shifts)
    }
}

fn strings(list: &Value) -> Vec<String> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(|text| text.as_str().map(str::to_owned))
        .collect()
}
