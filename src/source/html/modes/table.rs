//! Tables (sections 13.2.6.4.9 to 13.2.6.4.15).

use super::super::name::Name;
use super::super::open::{Element, Scope};
use super::super::sets;
use super::super::tokenizer::StartTag;
use super::super::tree::{Mode, TreeBuilder};
use crate::source::names::{Attribute, Tag};

/// The contexts that a table's parts are brought back to; the root is one too.
const fn is_table_context(tag: Tag) -> bool {
    matches!(tag, Tag::Table | Tag::Template)
}

const fn is_body_context(tag: Tag) -> bool {
    is_group(tag) || matches!(tag, Tag::Template)
}

const fn is_row_context(tag: Tag) -> bool {
    matches!(tag, Tag::Tr | Tag::Template)
}

/// A group of rows.
const fn is_group(tag: Tag) -> bool {
    matches!(tag, Tag::Tbody | Tag::Tfoot | Tag::Thead)
}

/// What may stand in a table directly, but for rows and cells.
const fn is_table_part(tag: Tag) -> bool {
    matches!(tag, Tag::Caption | Tag::Col | Tag::Colgroup) || is_group(tag)
}

impl TreeBuilder<'_> {
    pub(in super::super) fn start_in_table(&mut self, mode: Mode, tag: StartTag) {
        let name = tag.name.tag;
        match mode {
            Mode::InCaption if is_table_part(name) || is_row_part(name) => {
                if self.close_caption() {
                    self.start_again(Mode::InTable, tag);
                }
            }
            Mode::InCell if is_table_part(name) || is_row_part(name) => {
                let is_cell = |element: &Element| element.is_any(sets::is_cell);
                if self.open.any_in_scope(Scope::Table, is_cell) {
                    self.close_cell(sets::is_cell);
                    self.start_again(Mode::InRow, tag);
                }
            }
            Mode::InCaption | Mode::InCell => self.start_in_body(tag),
            Mode::InColumnGroup => self.start_in_columns(tag),
            Mode::InRow if sets::is_cell(name) => {
                self.open.pop_to(is_row_context);
                self.open(tag);
                self.formatting.mark();
                self.mode = Mode::InCell;
            }
            Mode::InRow if is_table_part(name) || name == Tag::Tr => {
                if self.close_row() {
                    self.start_again(Mode::InTableBody, tag);
                }
            }
            Mode::InTableBody if name == Tag::Tr => {
                self.open.pop_to(is_body_context);
                self.open(tag);
                self.mode = Mode::InRow;
            }
            Mode::InTableBody if sets::is_cell(name) => {
                self.open.pop_to(is_body_context);
                self.open_implied(Tag::Tr);
                self.start_again(Mode::InRow, tag);
            }
            Mode::InTableBody if is_table_part(name) => {
                if self.close_group() {
                    self.start_again(Mode::InTable, tag);
                }
            }
            _ => self.start_in_table_itself(tag),
        }
    }

    /// Section 13.2.6.4.9.
    fn start_in_table_itself(&mut self, tag: StartTag) {
        match tag.name.tag {
            Tag::Caption => {
                self.open.pop_to(is_table_context);
                self.formatting.mark();
                self.open(tag);
                self.mode = Mode::InCaption;
            }
            Tag::Colgroup => {
                self.open.pop_to(is_table_context);
                self.open(tag);
                self.mode = Mode::InColumnGroup;
            }
            Tag::Col => {
                self.open.pop_to(is_table_context);
                self.open_implied(Tag::Colgroup);
                self.start_again(Mode::InColumnGroup, tag);
            }
            name if is_group(name) => {
                self.open.pop_to(is_table_context);
                self.open(tag);
                self.mode = Mode::InTableBody;
            }
            name if is_row_part(name) => {
                self.open.pop_to(is_table_context);
                self.open_implied(Tag::Tbody);
                self.start_again(Mode::InTableBody, tag);
            }
            Tag::Table => {
                if self.close_table() {
                    self.start_in(self.mode, tag);
                }
            }
            Tag::Style | Tag::Script | Tag::Template => self.start_in_head(Mode::InHead, tag),
            Tag::Input if self.is_hidden_input() => {
                self.leaf(tag);
            }
            Tag::Form => {
                if self.form.is_none() && !self.open.holds(Tag::Template) {
                    self.form = Some(self.leaf(tag));
                }
            }
            _ => self.foster(|tree| tree.start_in_body(tag)),
        }
    }

    fn start_in_columns(&mut self, tag: StartTag) {
        match tag.name.tag {
            Tag::Html => self.start_in_body(tag),
            Tag::Col => {
                self.leaf(tag);
            }
            Tag::Template => self.start_in_head(Mode::InHead, tag),
            _ if self.open.is_current(Tag::Colgroup) => {
                self.go_on_with_start(Mode::InColumnGroup, tag);
            }
            _ => {}
        }
    }

    pub(in super::super) fn end_in_table(&mut self, mode: Mode, name: Name) {
        let tag = name.tag;
        match (mode, tag) {
            (Mode::InColumnGroup, Tag::Col) => {}
            (_, Tag::Template) if !matches!(mode, Mode::InCaption | Mode::InCell) => {
                self.end_template();
            }
            (Mode::InColumnGroup, _) => {
                if self.open.is_current(Tag::Colgroup) {
                    self.go_on(mode);
                    if tag != Tag::Colgroup {
                        self.end_in(self.mode, name);
                    }
                }
            }
            (Mode::InCaption, Tag::Caption) => {
                if self.close_caption() {
                    self.mode = Mode::InTable;
                }
            }
            (Mode::InCaption, Tag::Table) => {
                if self.close_caption() {
                    self.end_again(Mode::InTable, name);
                }
            }
            (Mode::InCell, Tag::Td | Tag::Th) => {
                if self.open.has_in_scope(tag, Scope::Table) {
                    self.close_cell(|open| open == tag);
                    self.mode = Mode::InRow;
                }
            }
            (Mode::InCell, Tag::Table | Tag::Tbody | Tag::Tfoot | Tag::Thead | Tag::Tr) => {
                if self.open.has_in_scope(tag, Scope::Table) {
                    self.close_cell(sets::is_cell);
                    self.end_again(Mode::InRow, name);
                }
            }
            (Mode::InRow, Tag::Tr) => {
                if self.close_row() {
                    self.mode = Mode::InTableBody;
                }
            }
            (Mode::InRow, Tag::Table) => {
                if self.close_row() {
                    self.end_again(Mode::InTableBody, name);
                }
            }
            (Mode::InRow, Tag::Tbody | Tag::Tfoot | Tag::Thead) => {
                if self.open.has_in_scope(tag, Scope::Table) && self.close_row() {
                    self.end_again(Mode::InTableBody, name);
                }
            }
            (Mode::InTableBody, Tag::Tbody | Tag::Tfoot | Tag::Thead) => {
                if self.open.has_in_scope(tag, Scope::Table) {
                    self.open.pop_to(is_body_context);
                    self.open.pop();
                    self.mode = Mode::InTable;
                }
            }
            (Mode::InTableBody, Tag::Table) => {
                if self.close_group() {
                    self.end_again(Mode::InTable, name);
                }
            }
            (_, Tag::Table) => {
                self.close_table();
            }
            _ if matches!(tag, Tag::Body | Tag::Html) || is_table_part(tag) || is_row_part(tag) => {
            }
            (Mode::InCaption | Mode::InCell, _) => self.end_in_body(name),
            _ => self.foster(|tree| tree.end_in_body(name)),
        }
    }

    /// Ends the table, if one is open.
    fn close_table(&mut self) -> bool {
        let is_open = self.open.has_in_scope(Tag::Table, Scope::Table);
        if is_open {
            self.open.pop_through(|tag| tag == Tag::Table);
            self.reset_mode();
        }
        is_open
    }

    fn close_caption(&mut self) -> bool {
        let is_open = self.open.has_in_scope(Tag::Caption, Scope::Table);
        if is_open {
            self.close_cell(|tag| tag == Tag::Caption);
        }
        is_open
    }

    /// Ends the group of rows that is open, if one is.
    fn close_group(&mut self) -> bool {
        let is_open = self
            .open
            .any_in_scope(Scope::Table, |element| element.is_any(is_group));
        if is_open {
            self.open.pop_to(is_body_context);
            self.open.pop();
        }
        is_open
    }

    fn close_row(&mut self) -> bool {
        let is_open = self.open.has_in_scope(Tag::Tr, Scope::Table);
        if is_open {
            self.open.pop_to(is_row_context);
            self.open.pop();
        }
        is_open
    }

    /// Ends a cell or a caption, and the formatting in it.
    fn close_cell(&mut self, tags: impl Fn(Tag) -> bool) {
        self.open.pop_implied();
        self.open.pop_through(tags);
        self.formatting.clear_to_marker();
    }

    pub(super) fn is_hidden_input(&self) -> bool {
        let kind = self.value(Attribute::Type);
        kind.is_some_and(|kind| kind.eq_ignore_ascii_case("hidden"))
    }
}

const fn is_row_part(tag: Tag) -> bool {
    matches!(tag, Tag::Td | Tag::Th | Tag::Tr)
}
