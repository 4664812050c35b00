//! The crates that are linked into a program, from cargo.

use crate::{
    command::{cargo, output},
    failure::{Failure, Outcome},
};
use serde::Deserialize;
use std::{collections::BTreeMap, path::PathBuf};

/// A crate of somebody else.
#[derive(Debug, Clone, Deserialize)]
pub struct Crate {
    id: String,
    /// Name.
    pub name: String,
    /// Version.
    pub version: String,
    /// SPDX expression, old spellings included.
    license: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Where.
    pub repository: Option<String>,
    /// Its Cargo.toml; texts lie beside that.
    pub manifest_path: PathBuf,
    /// None where it is ours.
    source: Option<String>,
    targets: Vec<Target>,
}

impl Crate {
    /// The SPDX expression of its licence; empty where it states none.
    pub fn expression(&self) -> &str {
        self.license.as_deref().unwrap_or_default()
    }

    fn is_macro(&self) -> bool {
        let kinds = self.targets.iter().flat_map(|target| &target.kind);
        kinds.into_iter().any(|kind| kind == "proc-macro")
    }
}

#[derive(Debug, Clone, Deserialize)]
struct Target {
    kind: Vec<String>,
}

/// What `cargo metadata` answers, as far as it is read.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Crate>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    /// None is the usual one; others are for building and testing.
    kind: Option<String>,
}

/// Crates of others that a package of ours links for a target, by their ids. Macros work while it is compiled and are left out, with
/// what only they use.
///
/// # Errors
/// Where cargo does not answer.
pub fn linked(package: &str, features: &[&str], target: &str) -> Outcome<BTreeMap<String, Crate>> {
    let mut ask = cargo();
    ask.args([
        "metadata",
        "--format-version",
        "1",
        "--filter-platform",
        target,
    ]);
    let answer = output(ask.args(features))?;
    let metadata: Metadata = serde_json::from_str(&answer)
        .map_err(|error| Failure::refused("cargo metadata", error.to_string()))?;
    let crates: BTreeMap<&str, &Crate> = metadata
        .packages
        .iter()
        .map(|one| (&one.id[..], one))
        .collect();
    let nodes: BTreeMap<&str, &Node> = metadata
        .resolve
        .nodes
        .iter()
        .map(|node| (&node.id[..], node))
        .collect();
    let ours = |one: &&Crate| one.source.is_none() && one.name == package;
    let mut waiting: Vec<&Crate> = metadata.packages.iter().filter(ours).collect();
    let mut found = BTreeMap::new();
    while let Some(one) = waiting.pop() {
        if one.is_macro() || found.insert(one.id.clone(), one.clone()).is_some() {
            continue;
        }
        let deps = nodes.get(&one.id[..]).map(|node| &node.deps[..]);
        let usual = deps
            .unwrap_or_default()
            .iter()
            .filter(|to| to.dep_kinds.iter().any(|of| of.kind.is_none()));
        waiting.extend(usual.filter_map(|to| crates.get(&to.pkg[..])));
    }
    found.retain(|_, one| one.source.is_some());
    Ok(found)
}
