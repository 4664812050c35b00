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

/// What the code of the map, in the later part, asks the browser for in the midst of its work: as it comes, and as it draws.
#[derive(Clone, Copy)]
pub(crate) enum Midst {
    /// How wide the names of its markers are.
    Coming,
    /// To draw a path.
    Drawing,
}

/// A page whose program loses its memory there once `window.poisoned` is set, and traps in what that code does next.
pub(crate) fn trapping_in(midst: Midst) -> Setup {
    let (method, when) = match midst {
        Midst::Coming => ("getBoundingClientRect", "true"),
        Midst::Drawing => ("setAttribute", "all[0] === 'd'"),
    };
    trappable().early(&format!(
        "const ask = Element.prototype.{method};
         Element.prototype.{method} = function (...all) {{
           const answer = ask.apply(this, all);
           if (window.poisoned && window.memory && {when}) new Uint8Array(window.memory.buffer).fill(0xff);
           return answer;
         }};"
    ))
}
