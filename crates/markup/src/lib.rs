//! Markup as data: elements that print themselves as HTML, and that take over in a browser what was printed.
//!
//! ```
//! use meridian_markup::{el, to_html};
//!
//! let open = true; // in a page, a signal
//! let card = el("article")
//!     .class("card")
//!     .class(("open", move || open))
//!     .attr("id", "drought")
//!     .child(el("h3").text("The drought"))
//!     .child(
//!         el("button")
//!             .attr("type", "button")
//!             .attr("aria-expanded", move || open)
//!             .attr("disabled", false)
//!             .text(move || if open { "Less" } else { "More" }),
//!     );
//! assert_eq!(
//!     to_html(card),
//!     "<article id=\"drought\" class=\"card open\"><h3>The drought</h3>\
//!      <button type=\"button\" aria-expanded=\"true\">Less</button></article>"
//! );
//! ```
//!
//! # Building
//!
//! The calls are those of Leptos' builder. Each takes a value, or a closure, which is asked again whenever a signal that it read has
//! changed.
//!
//! | Call | Sets |
//! | --- | --- |
//! | [`attr(name, value)`](Node::attr) | an attribute: text, `bool` or `Option` |
//! | [`class(names)`](Node::class), [`class((name, holds))`](Node::class) | classes; one that comes and goes |
//! | [`prop(name, value)`](Node::prop) | a property: `checked`, or the `value` of a field |
//! | `style((name, value))` | a style property, through the CSSOM |
//! | `on(event, listener)` | a listener |
//! | [`text(text)`](Node::text) | a text among the children, or the whole content if it is a closure |
//! | [`child(node)`](Node::child), [`children(nodes)`](Node::children) | children |
//! | [`region(nodes)`](Node::region), [`keyed(keys, build)`](Node::keyed) | the whole content, which follows signals; with elements that stay with their keys |
//!
//! # Printing and taking over
//!
//! [`to_html`] prints a node with everything live as it stands; it knows no browser. With the feature `dom`, `TakeOver` lets Leptos
//! mount the node: on top of what was printed, whose elements stay the same, or afresh. Two rules make taking over
//! simple, without comments as markers in the page: neighbouring texts are joined, and what changes is always the whole content of an
//! element.
//!
//! A view whose code comes later is an island (`island(load)`): its element stays as it was printed, and is taken over when the view is
//! handed in; `data-live` on it says that it has been.
//!
//! # Why not `view!`
//!
//! `view!` gives every combination of tags, attributes and children a type of its own, and each type its own code. Here there is one
//! type, so the code exists once, and each live part costs its closure and nothing more. Measured on the page of November 2026, the
//! whole program after wasm-opt and brotli 11:
//!
//! | Views | KB |
//! | --- | --- |
//! | this crate | 132 |
//! | the same calls over Leptos' own renderer; with its hydration | 152; 164 |
//! | `view!` with `erase_components` | 202 |
//! | `view!` with `into_any` for each component; with Leptos' hydration | 231; 340 |
//!
//! Those of `view!` are extrapolated from a quarter of the page. One more line of markup costs 10 bytes here, 20 with
//! `erase_components` and 34 with `into_any`. Where the program may weigh what it likes, Leptos' own views are the better choice.

#[cfg(any(feature = "dom", test))]
mod arrange;
#[cfg(feature = "dom")]
mod dom;
pub mod escape;
mod html;
#[cfg(feature = "dom")]
mod island;
#[cfg(feature = "dom")]
mod keyed;
#[cfg(feature = "dom")]
pub mod listen;
mod node;
#[cfg(feature = "dom")]
pub mod style;
mod value;

#[cfg(feature = "dom")]
pub use dom::TakeOver;
pub use html::to_html;
#[cfg(feature = "dom")]
pub use island::Shore;
pub use node::{Node, el, plain};
pub use value::{Class, MaybeLive, Str, Value};
