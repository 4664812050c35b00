//! The program stopped for good while it runs, as by a mistake in it: its memory is overwritten, and what it does next traps.

use crate::waits::holds;
use meridian_browser_tests::{Page, Setup};
use serde_json::json;

/// Keeps the memory of the program that starts, and notes what it dies of.
const WATCH: &str = "const start = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...all) => {
      const made = await start.apply(WebAssembly, all);
      window.memory ??= (made.instance ?? made).exports.memory;
      return made;
    };
    window.deaths = [];
    addEventListener('error', ({ error }) => window.deaths.push(error instanceof WebAssembly.RuntimeError));";

/// A page whose program can be made to trap.
pub(crate) fn trappable() -> Setup {
    Setup::new().early(WATCH)
}

/// Before what the program does first on the page that it has drawn: it traps, and then does it all the same, with its memory
/// as it was.
const EARLY: &str = "const frame = window.requestAnimationFrame;
    window.requestAnimationFrame = (then) => frame((time) => {
      const button = document.querySelector('[data-action=reset]:enabled');
      if (window.memory && button && !window.late) {
        window.late = true;
        const memory = new Uint8Array(window.memory.buffer);
        const kept = memory.slice();
        memory.fill(0xff);
        button.click();
        memory.set(kept);
      }
      then(time);
    });";

/// A page whose program traps after it has drawn the page and before it calls it ready, which it then still does.
pub(crate) fn trapping_early() -> Setup {
    trappable().early(EARLY)
}

/// Makes it trap in its own answer to a press.
pub(crate) fn trap(page: &Page) {
    page.run(
        "new Uint8Array(window.memory.buffer).fill(0xff);
         document.querySelector('[data-action=reset]').click()",
        json!([]),
    );
    holds(page, "the trap", "return window.deaths[0] ?? false");
}

/// Before the page's own scripts: each function that a later part of the program calls in the first can be made to trap, with the
/// part among its callers; `poisoned` from the start or not.
pub(crate) fn parting(poisoned: bool) -> String {
    // (module (func (export "t") unreachable))
    let bytes = "0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,116,0,0,10,5,1,3,0,0,11";
    format!(
        "window.poisoned = {poisoned};
         const start = WebAssembly.instantiate;
         WebAssembly.instantiate = (module, imports, ...rest) => {{
           const shared = imports?.__wasm_split;
           if (!shared) return start.call(WebAssembly, module, imports, ...rest);
           const {{ t }} = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([{bytes}]))).exports;
           const trapping = (call) => (...all) => {{
             if (window.poisoned) t();
             return call(...all);
           }};
           const entries = Object.entries(shared).map(([name, it]) => [name, typeof it === 'function' ? trapping(it) : it]);
           return start.call(WebAssembly, module, {{ __wasm_split: Object.fromEntries(entries) }}, ...rest);
         }};"
    )
}

/// Makes what a later part does next trap.
pub(crate) fn poison(page: &Page) {
    page.run("window.poisoned = true", json!([]));
}
