//! Holds a JSON value against the format, and goes on after a problem.

use super::ids::{IdKind, Ids};
use super::kind::{Absence, Field, Form, Kind};
use super::problem::{Problem, ProblemKind};
use super::rule::{Step, shown};
use super::scalar;
use serde_json::{Map, Value};

/// Where the walk is, and what it found so far.
struct Walk<'a> {
    ids: Ids<'a>,
    path: Vec<Step>,
    problems: Vec<Problem>,
}

/// All problems of a pack, in the order of the format's fields.
pub(super) fn problems(pack: &Value, form: &'static Form) -> Vec<Problem> {
    let mut walk = Walk {
        ids: Ids::of(pack),
        path: Vec::new(),
        problems: Vec::new(),
    };
    match pack {
        Value::Object(fields) => walk.object(fields, form),
        other => walk.report(
            ProblemKind::WrongType,
            format!("found {}, expected an object", scalar::type_of(other)),
        ),
    }
    walk.problems
}

impl Walk<'_> {
    /// Adds a problem of the value at hand.
    fn report(&mut self, kind: ProblemKind, message: String) {
        self.report_at(&[], kind, message);
    }

    /// Adds a problem of a value below the one at hand.
    fn report_at(&mut self, below: &[Step], kind: ProblemKind, message: String) {
        let path = self.here(below);
        self.problems.push(Problem {
            path,
            kind,
            message,
        });
    }

    fn here(&self, below: &[Step]) -> String {
        shown(self.path.iter().chain(below))
    }

    fn visit(&mut self, step: Step, value: &Value, kind: &'static Kind) {
        self.path.push(step);
        self.value(value, kind);
        self.path.pop();
    }

    fn value(&mut self, value: &Value, kind: &'static Kind) {
        match (kind, value) {
            (Kind::Object(form), Value::Object(fields)) => self.object(fields, form),
            (Kind::OneOf(choices), Value::Object(fields)) => self.one_of(fields, choices),
            (Kind::List(item, least, problem), Value::Array(items)) => {
                self.list(items, item, *least, *problem)
            }
            (Kind::Position, Value::Array(pair)) => self.position(pair),
            (Kind::Id(kind), Value::String(id)) => self.id(id, *kind),
            (Kind::Ref(kinds), Value::String(id)) => self.reference(id, kinds),
            _ => {
                if let Err((problem, found)) = scalar::check(value, kind) {
                    self.report(
                        problem,
                        format!("{found}, expected {}", scalar::expected(kind)),
                    );
                }
            }
        }
    }

    fn object(&mut self, fields: &Map<String, Value>, form: &'static Form) {
        for field in form.fields {
            match fields.get(field.name) {
                Some(Value::Null) if field.absence == Absence::Null => {}
                Some(value) => self.visit(Step::Key(field.name), value, &field.kind),
                None if field.absence == Absence::Forbidden => self.missing(field),
                None => {}
            }
        }
        if let Some(rule) = form.rule {
            for broken in rule(fields) {
                self.report_at(&broken.below, broken.kind, broken.message);
            }
        }
    }

    fn missing(&mut self, field: &'static Field) {
        let kind = if field.name == "id" {
            ProblemKind::MissingId
        } else {
            ProblemKind::MissingField
        };
        let message = format!("missing, expected {}", scalar::expected(&field.kind));
        self.report_at(&[Step::Key(field.name)], kind, message);
    }

    /// serde reads an enum from an object with one key and no other, so nothing extra is tolerated here.
    fn one_of(&mut self, fields: &Map<String, Value>, choices: &'static [Field]) {
        for choice in choices {
            if let Some(value) = fields.get(choice.name) {
                self.visit(Step::Key(choice.name), value, &choice.kind);
            }
        }
        let is_known = |name: &String| choices.iter().any(|choice| choice.name == name);
        if fields.len() != 1 || !fields.keys().all(is_known) {
            let names: Vec<_> = fields.keys().map(String::as_str).collect();
            let found = if names.is_empty() {
                "nothing".to_owned()
            } else {
                names.join(", ")
            };
            let message = format!(
                "has {found}, expected exactly one of {}",
                scalar::names(choices)
            );
            self.report(ProblemKind::UnknownValue, message);
        }
    }

    fn list(&mut self, items: &[Value], item: &'static Kind, least: usize, problem: ProblemKind) {
        for (index, value) in items.iter().enumerate() {
            self.visit(Step::Index(index), value, item);
            // Views key their rows by id, which a second row of the same id would break.
            if let (Kind::Ref(_), Some(earlier)) = (
                item,
                items.iter().take(index).position(|other| other == value),
            ) {
                let message = format!("{value} stands already at [{earlier}], expected it once");
                self.report_at(
                    &[Step::Index(index)],
                    ProblemKind::RepeatedReference,
                    message,
                );
            }
        }
        if items.len() < least {
            let found = if items.is_empty() {
                "none".to_owned()
            } else {
                items.len().to_string()
            };
            let item = scalar::expected(item);
            self.report(
                problem,
                format!("{found} in the list, expected at least {least}, each {item}"),
            );
        }
    }

    fn position(&mut self, pair: &[Value]) {
        let [longitude, latitude] = pair else {
            let message = format!(
                "{} values, expected {}",
                pair.len(),
                scalar::expected(&Kind::Position)
            );
            return self.report(ProblemKind::WrongType, message);
        };
        for (index, (value, name, limit)) in [
            (longitude, "longitude", 180.0),
            (latitude, "latitude", 90.0),
        ]
        .into_iter()
        .enumerate()
        {
            let (problem, found) = match value.as_f64() {
                None => (
                    ProblemKind::WrongType,
                    format!("found {}", scalar::type_of(value)),
                ),
                Some(degrees) if degrees.abs() > limit => (
                    ProblemKind::CoordinateOutOfRange,
                    format!("{value} is out of range"),
                ),
                Some(_) => continue,
            };
            let message = format!("{found}, expected a {name} from -{limit} to {limit}");
            self.report_at(&[Step::Index(index)], problem, message);
        }
    }

    fn id(&mut self, id: &str, kind: Option<IdKind>) {
        if !scalar::is_kebab_case(id) {
            let message = format!(
                "\"{id}\" is no id, expected {}",
                scalar::expected(&Kind::Id(None))
            );
            self.report(ProblemKind::MalformedId, message);
        }
        let Some(owner) = kind
            .and_then(|kind| self.ids.owner(kind, id))
            .map(|owner| owner.path())
        else {
            return;
        };
        if owner != self.here(&[]) {
            self.report(
                ProblemKind::DuplicateId,
                format!("\"{id}\" is already the id at {owner}, expected another"),
            );
        }
    }

    fn reference(&mut self, id: &str, kinds: &'static [IdKind]) {
        if self.ids.is_unlisted(kinds) {
            return;
        }
        let owner = kinds
            .iter()
            .find_map(|kind| self.ids.owner(*kind, id))
            .map(|owner| owner.kind);
        let found = match owner {
            Some(kind) if kinds.contains(&kind) => return,
            Some(kind) => format!("\"{id}\" is {}", kind.name()),
            None => format!("nothing has the id \"{id}\""),
        };
        self.report(
            ProblemKind::DanglingReference,
            format!("{found}, expected {}", scalar::expected(&Kind::Ref(kinds))),
        );
    }
}
