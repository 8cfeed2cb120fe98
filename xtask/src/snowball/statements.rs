//! The routines, statement by statement.

use anyhow::{Context, Result, ensure};

use super::lines::{Lines, between};

/// How many numbers a routine may keep at a time.
const LOCALS: usize = 12;

/// Each routine in the order of the source, the whole stemmer last.
pub fn routines(lines: &Lines, names: &[&str]) -> Result<Vec<String>> {
    let fields: Vec<&str> = lines
        .all
        .iter()
        .skip_while(|line| **line != "struct Context {")
        .skip(1)
        .take_while(|line| **line != "}")
        .filter_map(|line| Some(line.split_once(':')?.0))
        .collect();
    let tables = lines.names("static A_", ":")?;
    let groups = lines.names("static G_", ":")?;
    let mut packed = Vec::new();
    for (number, line) in lines.all.iter().enumerate() {
        if line.starts_with("fn r_") || line.starts_with("pub fn stem(") {
            let mut packer = Packer {
                lines: lines.all.get(number + 1..).unwrap_or_default(),
                routines: names,
                tables: &tables,
                groups: &groups,
                fields: &fields,
                labels: Vec::new(),
                locals: Vec::new(),
                has_jumped: false,
            };
            let body = packer.block()?;
            // The end of a routine is its success.
            packed.push(body.strip_suffix(".t").unwrap_or(&body).to_owned());
        }
    }
    Ok(packed)
}

pub(super) struct Packer<'s> {
    lines: &'s [&'s str],
    pub(super) routines: &'s [&'s str],
    pub(super) tables: &'s [&'s str],
    pub(super) groups: &'s [&'s str],
    /// What all routines share.
    pub(super) fields: &'s [&'s str],
    /// The blocks that are open, the innermost last; those that nothing leaves by name have none.
    labels: Vec<&'s str>,
    /// The numbers kept, innermost last.
    pub(super) locals: Vec<&'s str>,
    /// Whether the last statement went elsewhere.
    has_jumped: bool,
}

impl<'s> Packer<'s> {
    fn next(&mut self) -> Result<&'s str> {
        let (line, rest) = self.lines.split_first().context("the source ends early")?;
        self.lines = rest;
        Ok(line)
    }

    /// Statements up to the brace that closes them.
    fn block(&mut self) -> Result<String> {
        let kept = self.locals.len();
        let mut packed: Vec<String> = Vec::new();
        loop {
            let line = self.next()?;
            if line == "}" {
                self.locals.truncate(kept);
                return Ok(packed.concat());
            }
            self.has_jumped = false;
            let statement = self.statement(line).with_context(|| line.to_owned())?;
            packed.push(statement);
            join(&mut packed);
        }
    }

    fn statement(&mut self, line: &'s str) -> Result<String> {
        if let Some(rest) = line.strip_prefix('\'') {
            let (label, _) = rest.split_once(':').context("a label")?;
            return self.labelled(label, rest.contains("loop"));
        }
        if let Some(times) = between(line, "for _ in 0..", " {") {
            return Ok(self.block()?.repeat(times.parse()?));
        }
        if line == "match among_var {" {
            return self.arms();
        }
        if let Some(condition) = line.strip_prefix("if ") {
            return self.conditional(condition);
        }
        if line == "let mut context = &mut Context {" {
            self.lines = self
                .lines
                .get(1 + self.fields.len()..)
                .context("the fields' first values")?;
            return Ok(String::new());
        }
        if let Some(target) = self.jump(line)? {
            self.has_jumped = true;
            return Ok(target);
        }
        if let Some(result) = line.strip_prefix("return ") {
            self.has_jumped = true;
            let (test, is_so) = self.test(result.trim_end_matches(';'))?;
            let end = if is_so { ".r" } else { "?f.t" };
            return Ok(format!("{test}{end}"));
        }
        self.simple(line.strip_suffix(';').context("a statement's end")?)
    }

    /// A block that can be left by its name, and a loop where its end is ever reached.
    fn labelled(&mut self, label: &'s str, is_loop: bool) -> Result<String> {
        self.labels.push(label);
        let mut body = self.block()?;
        self.labels.pop();
        if is_loop && !self.has_jumped {
            body = search(&body).unwrap_or(body + "~0");
        }
        self.has_jumped = false;
        Ok(format!("{{{}}}", body.strip_suffix(".0").unwrap_or(&body)))
    }

    fn arms(&mut self) -> Result<String> {
        let mut arms = Vec::new();
        loop {
            let line = self.next()?;
            if line == "_ => ()" {
                ensure!(self.next()? == "}", "more after the last case");
                self.has_jumped = false;
                return Ok(format!("({})", arms.join(",")));
            }
            let number: usize = line.strip_suffix(" => {").context("a case")?.parse()?;
            ensure!(number > arms.len(), "a case out of order");
            arms.resize(number - 1, String::new());
            arms.push(self.block()?);
        }
    }

    fn conditional(&mut self, line: &'s str) -> Result<String> {
        if line.contains("as_bytes()[") {
            return self.first_look(line);
        }
        let condition = line.strip_suffix('{').context("a block's start")?.trim();
        let (test, is_so) = self.test(condition)?;
        let (go, stay) = if is_so { ('?', '!') } else { ('!', '?') };
        // What only goes elsewhere goes from here.
        if let [jump, "}", ..] = self.lines
            && let Some(target) = self.jump(jump)?
            && let Some(target) = target.strip_prefix('.')
        {
            self.lines = self.lines.get(2..).unwrap_or_default();
            return Ok(format!("{test}{go}{target}"));
        }
        self.labels.push("");
        let body = self.block()?;
        self.labels.pop();
        self.has_jumped = false;
        ensure!(self.lines.first() != Some(&"else {"), "another case");
        Ok(format!("{{{test}{stay}0{body}}}"))
    }

    /// A look at the bytes at the cursor. It only spares the search in a table that comes after it,
    /// where one does; else it is the search.
    fn first_look(&mut self, line: &str) -> Result<String> {
        if line.contains("{among_var = ") {
            ensure!(self.next()? == "else {", "an ending's search");
            return self.block();
        }
        self.labels.push("");
        let body = self.block()?;
        self.labels.pop();
        self.has_jumped = false;
        let next = self.lines.first().context("what is looked at")?;
        if next.contains("env.find_among") {
            return Ok(String::new());
        }
        ensure!(self.next()? == "env.cursor -= 1;", "the step over it");
        let mut tests = String::new();
        for part in line.split(" != ").skip(1) {
            let (byte, _) = part.split_once(" as u8").context("a byte")?;
            tests.push_str(&format!("E{}$?0", char::from(byte.parse::<u8>()?)));
        }
        Ok(format!("{{{tests}{body}}}"))
    }

    /// Where a statement goes, if that is all it does.
    fn jump(&self, line: &str) -> Result<Option<String>> {
        let depth = |label: &str| {
            let above = self.labels.iter().rev().position(|open| *open == label);
            above.with_context(|| format!("no block {label}"))
        };
        Ok(match line.trim_end_matches(';') {
            "return true" => Some(".t".to_owned()),
            "return false" => Some(".f".to_owned()),
            line => {
                if let Some(label) = line.strip_prefix("break '") {
                    Some(format!(".{}", depth(label)?))
                } else if let Some(label) = line.strip_prefix("continue '") {
                    Some(format!("~{}", depth(label)?))
                } else {
                    None
                }
            }
        })
    }

    fn declare(&mut self, local: &'s str) -> Result<()> {
        self.locals.push(local);
        ensure!(self.locals.len() <= LOCALS, "more numbers than are kept");
        Ok(())
    }

    fn simple(&mut self, line: &'s str) -> Result<String> {
        if let Some(declared) = line.strip_prefix("let ") {
            let declared = declared.trim_start_matches("mut ");
            // An insertion is always made at the cursor.
            if declared == "among_var" || declared.starts_with("(bra, ket)") {
                return Ok(String::new());
            }
            if let Some((local, _)) = declared.split_once(" : ") {
                self.declare(local)?;
                return Ok(String::new());
            }
            let (local, value) = declared.split_once(" = ").context("a value")?;
            self.declare(local)?;
            let kept = self.operand(local)?;
            return Ok(match value {
                "env.cursor" => format!("s{kept}"),
                "env.limit - env.cursor" => format!("S{kept}"),
                value => format!(":{kept}{}", self.operand(value)?),
            });
        }
        if let Some(local) = line.strip_prefix("env.cursor = env.limit - ") {
            return Ok(format!("R{}", self.operand(local)?));
        }
        match line {
            "env.bra = env.cursor" => return Ok("b".to_owned()),
            "env.ket = env.cursor" => return Ok("B".to_owned()),
            _ => {}
        }
        for (assignment, packed) in [(" -= ", '-'), (" += ", '+'), (" = ", ':')] {
            let Some((place, value)) = line.split_once(assignment) else {
                continue;
            };
            if place == "among_var" || place.starts_with("context.S_") {
                return self.call(value);
            }
            let (place, value) = (self.operand(place)?, self.operand(value)?);
            return Ok(match (packed, place) {
                (':', 'C') if value.is_ascii_lowercase() => format!("r{value}"),
                _ => format!("{packed}{place}{value}"),
            });
        }
        self.call(line)
    }
}

/// Makes one of statements that are often together: calling a routine, whatever comes of it, and putting
/// the cursor back.
fn join(statements: &mut Vec<String>) {
    let joined = match statements.as_slice() {
        [.., keep, call, back] => {
            let joined = match (keep.as_bytes(), call.as_bytes(), back.as_bytes()) {
                ([b's', kept], [b'c', routine], [b'r', back]) if kept == back => {
                    ['w', char::from(*routine)]
                }
                ([b'S', kept], [b'c', routine], [b'R', back]) if kept == back => {
                    ['W', char::from(*routine)]
                }
                _ => return,
            };
            String::from_iter(joined)
        }
        _ => return,
    };
    statements.truncate(statements.len() - 3);
    statements.push(joined);
}

/// Makes one of what ends a loop that tries each character: going back to where it was, leaving at the
/// limit, else trying the next one.
fn search(body: &str) -> Option<String> {
    let (rest, end) = body.split_at_checked(body.len().checked_sub(8)?)?;
    match end.as_bytes() {
        [b'r', kept, b'<', b'C', b'L', b'!', target, b'x'] => Some(format!(
            "{rest}y{}{}",
            char::from(*kept),
            char::from(*target)
        )),
        _ => None,
    }
}
