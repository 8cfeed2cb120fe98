//! All integration tests, one module a topic. What is new should go in here.

mod segment;
