//! Whether the built site keeps to the floor of browsers: Chrome 97, Firefox 89, Safari 16.4. They cannot be installed any
//! more, so the program is validated with their features only, and scripts and styles are held against tables of support.

use crate::{
    command::{command, output},
    failure::{Failure, Outcome},
    progress::Steps,
    project,
    site::{script, single},
    tools::node,
};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// The floor as browserslist writes it.
const BROWSERS: &str = "chrome 97, firefox 89, safari 16.4";

/// Linters and their tables, names and versions: what Debian's own Node 18 still runs.
const PACKAGES: [(&str, &str); 5] = [
    ("eslint", "9.39.1"),
    ("eslint-plugin-compat", "6.0.2"),
    ("@mdn/browser-compat-data", "6.1.5"),
    ("doiuse", "6.0.6"),
    ("caniuse-lite", "1.0.30001827"),
];

/// WebAssembly beyond its first version that all three run (<https://webassembly.org/features/>).
const WASM: [&str; 9] = [
    "--mvp-features",
    "--enable-mutable-globals",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-multivalue",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-reference-types",
    "--enable-simd",
];

/// What of CSS the floor lacks, in part or whole, and why the page does well without.
const SPARED: [(&str, &str); 10] = [
    (
        "css-container-queries",
        "the build adds the same rules for the window's width",
    ),
    (
        "css-container-query-units",
        "a declaration in `vw` stands before it",
    ),
    (
        "css-clip-path",
        "in part: basic shapes are supported, and nothing else is used",
    ),
    (
        "css-has",
        "keeps the cards in their place while the page arrives, and nothing else",
    ),
    ("css-masks", "another name for clip-path in this table"),
    (
        "multicolumn",
        "in part: `break-inside` is all that is used of what differs",
    ),
    (
        "text-decoration",
        "in part: the short form, of which only the line is used",
    ),
    (
        "css-unicode-bidi",
        "in part: `isolate`, which all three know",
    ),
    ("text-size-adjust", "a wish of telephones only"),
    (
        "css-touch-action",
        "listeners of touch end the browser's own gesture",
    ),
];

/// What sheets with rules for paper may use besides.
const SPARED_ON_PAPER: [(&str, &str); 4] = [
    (
        "css-paged-media",
        "margins and page numbers, where they are known",
    ),
    (
        "css-content-visibility",
        "opens what is folded away where no script does",
    ),
    ("css-widows-orphans", "a wish"),
    (
        "css-zoom",
        "without it the map is as wide as on the screen, at most as wide as the paper",
    ),
];

/// Makes the linters available.
pub fn ensure(steps: &Steps) -> Outcome {
    node::install(steps, &PACKAGES)
}

/// All findings, one line each.
pub fn check() -> Outcome {
    let mut unmet = Vec::new();
    for file in built(".wasm")? {
        let mut validate = node::tool("binaryen", "bin/wasm-opt");
        validate.arg(&file).args(WASM).args(["-o", "/dev/null"]);
        unmet.extend(findings(&mut validate)?.into_iter().take(3));
    }
    let scripts = scripts()?;
    for file in &scripts {
        if syntax(file, script::FLOOR)? != syntax(file, "--target=esnext")? {
            unmet.push(format!(
                "{}: syntax that the floor does not know",
                file.display()
            ));
        }
    }
    unmet.extend(findings(&mut eslint(&scripts)?)?);
    let (paper, screen): (Vec<_>, Vec<_>) = built(".css")?.into_iter().partition(|sheet| {
        let name = sheet.file_name().map(|name| name.to_string_lossy());
        name.is_some_and(|name| name.starts_with("print-") || name.starts_with("permalink-"))
    });
    unmet.extend(findings(&mut doiuse(&screen, &SPARED)?)?);
    let spared = [&SPARED[..], &SPARED_ON_PAPER].concat();
    unmet.extend(findings(&mut doiuse(&paper, &spared)?)?);
    if unmet.is_empty() {
        Ok(())
    } else {
        Err(Failure::Unmet(unmet))
    }
}

/// Files of the site by their ending.
fn built(end: &str) -> Outcome<Vec<PathBuf>> {
    let mut files = project::files(&project::dist())?;
    files.retain(|file| file.to_string_lossy().ends_with(end));
    Ok(files)
}

/// All scripts of the site, and the single file's module.
fn scripts() -> Outcome<Vec<PathBuf>> {
    let mut scripts = built(".js")?;
    let page = project::read(&project::dist().join(single::NAME))?;
    let module = page
        .split_once("<script type=\"module\">")
        .and_then(|(_, rest)| rest.split_once("</script>"))
        .ok_or_else(|| Failure::refused(single::NAME, "holds no module"))?
        .0;
    let file = project::private("compat/single.js");
    project::write(&file, module.as_bytes())?;
    scripts.push(file);
    Ok(scripts)
}

/// A script as esbuild writes it for a target: what the target knows stays as it is.
fn syntax(file: &Path, target: &str) -> Outcome<String> {
    output(
        node::tool("esbuild", "bin/esbuild")
            .arg(file)
            .arg(target)
            .arg("--log-level=error"),
    )
}

/// The linter of calls and constructors. Its configuration lies where its plugin is found.
fn eslint(scripts: &[PathBuf]) -> Outcome<Command> {
    let browsers: Vec<String> = BROWSERS
        .split(", ")
        .map(|one| format!("\"{one}\""))
        .collect();
    let config = node::folder().join("compat.mjs");
    project::write(
        &config,
        format!(
            "import compat from \"eslint-plugin-compat\";\n\
             export default [{{\n  files: [\"**/*.js\"],\n  plugins: {{ compat }},\n  \
             rules: {{ \"compat/compat\": \"error\" }},\n  settings: {{ targets: [{}] }},\n}}];\n",
            browsers.join(", ")
        )
        .as_bytes(),
    )?;
    let mut eslint = node::tool("eslint", "bin/eslint.js");
    eslint
        .args([
            "--no-config-lookup",
            "--no-ignore",
            "--no-inline-config",
            "--format",
            "json",
            "--config",
        ])
        .arg(&config)
        .args(scripts);
    Ok(eslint)
}

/// The linter of style sheets, which prints what eslint prints. Its own command line reads no nested blocks.
fn doiuse(sheets: &[PathBuf], spared: &[(&str, &str)]) -> Outcome<Command> {
    let program = node::folder().join("styles.mjs");
    project::write(
        &program,
        b"import DoIUse from \"doiuse\";\nimport fs from \"node:fs\";\nimport postcss from \"postcss\";\n\
          const [browsers, ignore, ...files] = process.argv.slice(2);\n\
          const found = files.map((filePath) => {\n  const messages = [];\n  \
          const onFeatureUsage = ({ message }) => messages.push({ message });\n  \
          const lint = new DoIUse({ browsers: browsers.split(\", \"), ignore: ignore.split(\",\"), onFeatureUsage });\n  \
          postcss([lint]).process(fs.readFileSync(filePath), { from: filePath }).sync();\n  \
          return { filePath, messages };\n});\nconsole.log(JSON.stringify(found));\n",
    )?;
    let spared: Vec<&str> = spared.iter().map(|(feature, _)| *feature).collect();
    let spared = spared.join(",");
    let mut doiuse = command("node");
    doiuse.arg(&program).args([BROWSERS, &spared]).args(sheets);
    Ok(doiuse)
}

/// What a linter complains of, a line each; nothing where it finds no fault.
fn findings(command: &mut Command) -> Outcome<Vec<String>> {
    let line = command_line(command);
    let ended = command.output().map_err(Failure::file(&line))?;
    let text = String::from_utf8_lossy(&ended.stdout).into_owned();
    if let Ok(serde_json::Value::Array(files)) = serde_json::from_str(&text) {
        return Ok(files.iter().flat_map(messages).collect());
    }
    let mut lines: Vec<String> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(str::to_owned)
        .collect();
    if !ended.status.success() && lines.is_empty() {
        let errors = String::from_utf8_lossy(&ended.stderr);
        lines.extend(errors.lines().map(str::to_owned));
        lines.push(format!("{line} ended with {}", ended.status));
    }
    Ok(lines)
}

/// The script that node runs.
fn command_line(command: &Command) -> String {
    let script = command.get_args().next().unwrap_or_default();
    script.to_string_lossy().into_owned()
}

/// Of one file in eslint's JSON.
fn messages(file: &serde_json::Value) -> Vec<String> {
    let path = file
        .get("filePath")
        .and_then(|path| path.as_str())
        .unwrap_or_default();
    let list = file.get("messages").and_then(|list| list.as_array());
    list.into_iter()
        .flatten()
        .map(|one| {
            format!(
                "{path}: {}",
                one.get("message")
                    .and_then(|text| text.as_str())
                    .unwrap_or_default()
            )
        })
        .collect()
}
