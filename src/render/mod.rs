//! Rendering: an article as Markdown and as inert HTML.
