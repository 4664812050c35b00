//! Makes a site on a disk: `make SHELL PACK FOLDER [--lesson FILE] [--base URL] [--site-name NAME] [--without pictures|packages]`.
//! The folder need not be there; what is in it stays.

use meridian_site::{Order, Shell, make};
use std::{fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match site(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn site(words: &[&str]) -> Result<(), String> {
    let [shell, pack, folder, options @ ..] = words else {
        return Err("usage: make SHELL PACK FOLDER [--lesson FILE] [--base URL]".to_owned());
    };
    let shell = Shell::read(&fs::read(shell).map_err(|error| format!("{shell}: {error}"))?);
    let shell = shell.map_err(|error| error.to_string())?;
    let (pack, mut lesson) = (text(pack)?, None);
    let mut order = Order::new(&pack);
    for pair in options.chunks(2) {
        match *pair {
            ["--lesson", file] => lesson = Some(text(file)?),
            ["--base", base] => order.base = Some(base),
            ["--site-name", name] => order.site_name = name,
            ["--without", "pictures"] => order.pictures = false,
            ["--without", "packages"] => order.packages = false,
            _ => return Err(format!("{} is no option", pair.join(" "))),
        }
    }
    order.lesson = lesson.as_deref();
    for (name, content) in make(&shell, &order).map_err(|error| error.to_string())? {
        write(&Path::new(folder).join(name), &content)?;
    }
    Ok(())
}

fn text(file: &str) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))
}

fn write(path: &Path, content: &[u8]) -> Result<(), String> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder
        .and_then(|()| fs::write(path, content))
        .map_err(|error| format!("{}: {error}", path.display()))
}
