//! `meridian licences`: the texts that the shell carries.

use meridian_site::Shell;
use std::io::{self, Write};

/// Writes them, each below its name: Meridian's own first.
///
/// # Errors
/// Where nobody takes them.
pub fn print(shell: &Shell, to: &mut impl Write) -> io::Result<()> {
    let (ours, others): (Vec<_>, Vec<_>) = shell
        .licences()
        .partition(|(name, _)| name.starts_with("meridian/"));
    for (name, text) in ours.into_iter().chain(others) {
        let rule = "=".repeat(80);
        write!(to, "{rule}\n{name}\n{rule}\n\n")?;
        to.write_all(text)?;
        to.write_all(b"\n\n")?;
    }
    to.flush()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use meridian_site::{Files, shell::Names};

    #[test]
    fn every_text_of_the_shell_is_printed_and_our_own_come_first() {
        let file = |name: &str| {
            (
                format!("licences/{name}"),
                format!("text of {name}").into_bytes(),
            )
        };
        let names = ["crates.txt", "fonts.txt", "meridian/LICENSE-MIT"];
        let shell = Shell::new(
            Names::default(),
            names.map(file).into_iter().collect::<Files>(),
        );
        let mut printed = Vec::new();
        print(&shell, &mut printed).unwrap();
        let printed = String::from_utf8(printed).unwrap();
        let at = |name: &str| printed.find(&format!("text of {name}")).unwrap();
        assert!(
            at("meridian/LICENSE-MIT") < at("crates.txt") && at("crates.txt") < at("fonts.txt")
        );
    }
}
