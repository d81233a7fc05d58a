//! The arguments of a call, as PHP gives them in an array.

use ext_php_rs::types::ZendHashTable;

use super::from_php::{Open, child};
use crate::php::failure::Failure;
use crate::php::zend::tables;
use crate::value::{Bounds, Budget, Step, Value};

/// Copies the values of an array in their order; the keys say nothing.
///
/// # Errors
/// A conversion error that names the path, from `$args` on; whatever PHP code of the values threw, unchanged.
pub fn arguments(table: &ZendHashTable) -> Result<Vec<Value>, Failure> {
    let mut budget = Budget::new(Bounds::DEFAULT, "$args");
    let mut open = Open::new();
    let values = tables::entries(table).enumerate();
    values.map(|(place, (_, value))| child(value, || Step::Index(place), &mut budget, &mut open)).collect()
}
