//! Zvals of values that need no memory.

use ext_php_rs::ffi::{IS_DOUBLE, IS_FALSE, IS_LONG, IS_NULL, IS_TRUE, zend_value};
use ext_php_rs::types::Zval;

/// PHP's null.
pub fn null() -> Zval {
    zval(zend_value { lval: 0 }, IS_NULL)
}

/// A PHP boolean.
pub fn boolean(value: bool) -> Zval {
    zval(zend_value { lval: 0 }, if value { IS_TRUE } else { IS_FALSE })
}

/// A PHP integer.
pub fn int(value: i64) -> Zval {
    zval(zend_value { lval: value }, IS_LONG)
}

/// A PHP float.
pub fn float(value: f64) -> Zval {
    zval(zend_value { dval: value }, IS_DOUBLE)
}

fn zval(value: zend_value, type_info: u32) -> Zval {
    let mut zval = Zval::new();
    zval.value = value;
    zval.u1.type_info = type_info;
    zval
}
