//! What can go wrong, as one opaque type with a stable kind.

use std::fmt;

/// Why an input or an option was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    message: String,
}

/// The kinds of [`Error`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The input is of the wrong shape.
    InvalidInput,
    /// An option has a value that is out of its range.
    InvalidOptions,
    /// The input is larger than the limits allow.
    InputTooLarge,
}

impl ErrorKind {
    /// A name that never changes, the `code` of the JavaScript error.
    pub const fn code(self) -> &'static str {
        match self {
            ErrorKind::InvalidInput => "invalid-input",
            ErrorKind::InvalidOptions => "invalid-options",
            ErrorKind::InputTooLarge => "input-too-large",
        }
    }
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Error {
        Error {
            kind,
            message: message.into(),
        }
    }

    /// What kind of error this is.
    pub const fn kind(&self) -> ErrorKind {
        self.kind
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
