//! What statements test, call and reckon with.

use anyhow::{Context, Result, bail, ensure};

use super::data::literal;
use super::lines::{between, number};
use super::name;
use super::statements::Packer;

impl Packer<'_> {
    /// What is tested, and whether it is to hold or not to hold.
    pub(super) fn test(&self, condition: &str) -> Result<(String, bool)> {
        if let Some(not) = condition.strip_prefix('!') {
            let (test, is_so) = self.test(not)?;
            return Ok((test, !is_so));
        }
        // The search that comes before says whether there was anything.
        if condition == "among_var == 0" {
            return Ok((String::new(), false));
        }
        for (end, is_so) in [(" == 0", false), (" != 0", true)] {
            if let Some(search) = condition.strip_suffix(end)
                && search.starts_with("env.find_among")
            {
                return Ok((self.call(search)?, is_so));
            }
        }
        for relation in ["<=", ">=", "==", "!=", "<", ">"] {
            if let Some((one, other)) = condition.split_once(&format!(" {relation} ")) {
                let (one, other) = (self.operand(one)?, self.operand(other)?);
                // Two of each three say the third's contrary.
                return Ok(match relation {
                    "<" => (format!("<{one}{other}"), true),
                    ">=" => (format!("<{one}{other}"), false),
                    ">" => (format!("<{other}{one}"), true),
                    "<=" => (format!("<{other}{one}"), false),
                    "==" => (format!("={one}{other}"), true),
                    _ => (format!("={one}{other}"), false),
                });
            }
        }
        if let Some(field) = condition.strip_prefix("context.").or(Some(condition))
            && field.starts_with("b_")
        {
            return Ok((format!("={}0", self.operand(condition)?), false));
        }
        Ok((self.call(condition)?, true))
    }

    pub(super) fn call(&self, call: &str) -> Result<String> {
        if let Some(routine) = between(call, "r_", "(env, context)") {
            return Ok(format!("c{}", name(number(self.routines, routine)?)?));
        }
        let (function, arguments) = call
            .strip_prefix("env.")
            .and_then(|call| call.strip_suffix(')')?.split_once('('))
            .context("a call")?;
        let argument = arguments.split(", ").next().unwrap_or_default();
        let text = || literal(argument.trim_start_matches('&')).map(|text| format!("{text}$"));
        let group = || {
            let group = argument.strip_prefix("G_").context("a group")?;
            name(number(self.groups, group)?)
        };
        Ok(match function {
            // Its table says in which direction.
            "find_among" | "find_among_b" => {
                let table = argument.strip_prefix("A_").context("a table")?;
                format!("a{}", name(number(self.tables, table)?)?)
            }
            "eq_s" => format!("e{}", text()?),
            "eq_s_b" if argument.contains("context.S_") => "K".to_owned(),
            "eq_s_b" => format!("E{}", text()?),
            "in_grouping" => format!("g{}", group()?),
            "in_grouping_b" => format!("G{}", group()?),
            "out_grouping" => format!("h{}", group()?),
            "out_grouping_b" => format!("H{}", group()?),
            "go_in_grouping" => format!("j{}", group()?),
            "go_in_grouping_b" => format!("J{}", group()?),
            "go_out_grouping" => format!("l{}", group()?),
            "go_out_grouping_b" => format!("L{}", group()?),
            "hop" => format!("n{argument}"),
            "hop_back" => format!("N{argument}"),
            "next_char" => "x".to_owned(),
            "previous_char" => "X".to_owned(),
            "slice_del" => "d".to_owned(),
            "slice_from" => format!("f{}", text()?),
            "insert" if call.contains("context.S_") => "k".to_owned(),
            "insert" => {
                let (_, text) = arguments.rsplit_once(", ").context("what is inserted")?;
                format!("i{}$", literal(text)?)
            }
            "slice_to" => "t".to_owned(),
            other => bail!("no function {other} is known"),
        })
    }

    /// A number that is kept, a place in the word, or a constant.
    pub(super) fn operand(&self, operand: &str) -> Result<char> {
        let named = |first: u8, number: usize| -> Result<char> {
            Ok(char::from(first + u8::try_from(number)?))
        };
        Ok(match operand {
            "env.cursor" => 'C',
            "env.limit" => 'L',
            "env.limit_backward" => 'B',
            "(env.current.chars().count() as i32)" => 'K',
            "false" => '0',
            "true" => '1',
            _ => {
                if let Some(field) = operand.strip_prefix("context.") {
                    named(b'P', number(self.fields, field)?)?
                } else if let Some(local) = self.locals.iter().rposition(|known| *known == operand)
                {
                    named(b'a', local)?
                } else {
                    let constant = operand.parse().with_context(|| operand.to_owned())?;
                    ensure!(constant < 16, "a constant of more than one character");
                    named(b'0', constant)?
                }
            }
        })
    }
}
