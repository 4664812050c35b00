//! Firefox: geckodriver can run scripts in the browser's own window, where the settings are that its developer tools
//! emulate with, the console and the requests.

use super::{
    Browser, Heard, Wanted,
    firefox_start::{begun, session},
    process::{Folder, Session},
    profile,
};
use crate::wire::Wire;
use serde_json::{Value, json};

/// What the browser's own windows note while tests run: requests that documents make, without the browser's own.
const LISTEN: &str = "window.asked = [];
    window.listener = { observe(subject) {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      if (channel.loadInfo.browsingContextID) window.asked.push(channel.URI.spec);
    } };
    Services.obs.addObserver(window.listener, 'http-on-modify-request');
    Services.console.reset();";

/// Errors in the console, of documents only, and requests; both once.
const HEARD: &str = "const errors = [];
    for (const message of Services.console.getMessageArray()) {
      if (!(message instanceof Ci.nsIScriptError)) continue;
      // Warnings and notes have a bit each; what the browser's own code throws has a chrome: or resource: address.
      if (message.flags & 9 || !/^(http|file|data|blob)/.test(message.sourceName)) continue;
      // A script on its way when its page or frame is left counts as one whose content has another hash: that of nothing.
      if (message.errorMessage.includes(arguments[0])) continue;
      errors.push(`${message.category}: ${message.errorMessage} (${message.sourceName}:${message.lineNumber})`);
    }
    Services.console.reset();
    return [errors, window.asked.splice(0)]";

/// Everything that pages have left, the settings that [`Firefox::prefer`] makes, the clipboard, what was noted. Gives the kinds
/// of data that stayed, a bit each.
const EMPTY: &str = "const done = arguments[arguments.length - 1];
    Services.clipboard.emptyClipboard(Services.clipboard.kGlobalClipboard);
    Services.prefs.setIntPref('browser.display.document_color_use', 0);
    Services.prefs.setIntPref('ui.useAccessibilityTheme', 0);
    Services.prefs.setIntPref('ui.prefersReducedMotion', 0);
    Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, (kept) => {
      Services.console.reset();
      window.asked.splice(0);
      done(kept);
    });";

/// Headless, with a profile of its own.
pub(super) struct Firefox {
    // Ends before the folder it writes to.
    session: Session,
    _home: Folder,
}

impl Firefox {
    pub(super) fn start(wanted: &Wanted) -> Self {
        let home = Folder::new();
        let profile = home.path().join("profile");
        profile::copy(begun(), &profile);
        let browser = Self {
            session: session(home.path(), &profile, wanted.arguments),
            _home: home,
        };
        browser.chrome(LISTEN, json!([]));
        browser
    }

    /// Runs a script in the browser's own window.
    fn chrome(&self, body: &str, arguments: Value) -> Value {
        self.tried("sync", body, arguments)
            .unwrap_or_else(|error| panic!("{error} in {body}"))
    }

    fn tried(&self, how: &str, body: &str, arguments: Value) -> Result<Value, String> {
        let go = |context: &str| {
            self.wire()
                .post("/moz/context", &json!({ "context": context }))
        };
        go("chrome")?;
        let result = super::tried(self.wire(), how, body, arguments);
        go("content")?;
        result
    }

    /// Sets something on what the page stands in.
    fn context(&self, assignment: &str) {
        self.chrome(
            &format!("gBrowser.selectedBrowser.browsingContext.{assignment}"),
            json!([]),
        );
    }
}

impl Browser for Firefox {
    fn wire(&self) -> &Wire {
        &self.session.wire
    }

    fn prepare(&self, wanted: &Wanted) {
        if !wanted.scripts {
            self.context("allowJavascript = false");
        }
    }

    /// What is emulated and scripts off are a tab's and go with it; a window would take twice as long.
    fn renew(&self, _home: &str) -> Result<(), String> {
        super::new_window(self.wire(), "tab")?;
        let kept = self.tried("async", EMPTY, json!([]))?;
        if kept == json!(0) {
            Ok(())
        } else {
            Err(format!("it kept data of these kinds: {kept}"))
        }
    }

    /// The driver's own way goes past every cache and past service workers, as the button does with Shift only.
    fn reload(&self) {
        super::script(
            self.wire(),
            "window.left = true; location.reload()",
            json!([]),
        );
        let arrived = json!({
            "script": "return !window.left && document.readyState === 'complete'", "args": []
        });
        super::process::until("the page to be loaded again", || {
            self.wire().post("/execute/sync", &arrived) == Ok(json!(true))
        });
    }

    /// A window of its own stops at 450 pixels; the part of it that shows the page does not.
    fn resize(&self, width: u32, height: u32) {
        self.chrome(
            "const { style } = gBrowser.selectedBrowser;
             for (const side of ['min-width', 'max-width']) style.setProperty(side, `${arguments[0]}px`);
             for (const side of ['min-height', 'max-height']) style.setProperty(side, `${arguments[1]}px`);",
            json!([width, height]),
        );
        super::sized(self.wire(), width, height);
    }

    fn prefer(&self, features: &[(&str, &str)]) {
        let set = || {
            for (feature, property) in [
                ("prefers-color-scheme", "prefersColorSchemeOverride"),
                ("prefers-reduced-motion", "prefersReducedMotionOverride"),
                ("forced-colors", "forcedColorsOverride"),
            ] {
                let wanted = features.iter().find(|(name, _)| *name == feature);
                let value = wanted.map_or("none", |(_, value)| value);
                self.context(&format!("{property} = '{value}'"));
            }
        };
        set();
        // Has no override; with a theme for better access, and its colours left to the page, contrast is all that it asks for.
        let more = features.contains(&("prefers-contrast", "more"));
        // Firefox before 141 has no override of motion, and takes the setting.
        let less = features.contains(&("prefers-reduced-motion", "reduce"));
        self.chrome(
            "Services.prefs.setIntPref('browser.display.document_color_use', arguments[0] ? 1 : 0);
             Services.prefs.setIntPref('ui.useAccessibilityTheme', arguments[0] ? 1 : 0);
             Services.prefs.setIntPref('ui.prefersReducedMotion', arguments[1] ? 1 : 0)",
            json!([more, less]),
        );
        for (name, value) in features {
            super::process::until("the feature", || {
                let holds = super::script(
                    self.wire(),
                    "return matchMedia(`(${arguments[0]}: ${arguments[1]})`).matches",
                    json!([name, value]),
                ) == json!(true);
                // A new window may still get the context that it keeps, and that one was not told.
                if !holds {
                    set();
                }
                holds
            });
        }
    }

    fn print_media(&self) {
        self.context("mediumOverride = 'print'");
    }

    /// A setting for tests, made at the start, lets pages read it.
    fn allow_clipboard(&self) {}

    fn clipboard(&self) -> String {
        super::read_clipboard(self.wire())
    }

    /// The processor keeps its speed.
    fn slow_down(&self, _bits: u32, _latency: u32, _times: f64) -> bool {
        false
    }

    fn heard(&self) -> Heard {
        super::come_round(self.wire());
        // Without the name of the algorithm.
        let nothing = meridian_digest::integrity(b"").split_off("sha384-".len());
        let heard = self.chrome(HEARD, json!([nothing]));
        let strings = |list: &Value| -> Vec<String> {
            let list = list.as_array().cloned().unwrap_or_default();
            list.iter()
                .filter_map(|text| text.as_str().map(str::to_owned))
                .collect()
        };
        Heard {
            errors: strings(&heard[0]),
            requests: strings(&heard[1]),
        }
    }
}
