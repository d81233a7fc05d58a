//! The formats of ECMA-402 without an engine: resolved options in, parts of text out. Their data is CLDR's, read in place by
//! the crate `cldr`.

pub mod date;
