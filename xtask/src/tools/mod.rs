//! What must be on the machine. Each part installs itself where it can, and otherwise says in one line how.

pub mod node;
pub mod rust;
pub mod system;
