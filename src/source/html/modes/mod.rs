//! The insertion modes (WHATWG HTML, sections 13.2.6.4.1 to 13.2.6.4.23).

mod after;
mod body;
mod body_end;
mod head;
mod table;
mod template;
