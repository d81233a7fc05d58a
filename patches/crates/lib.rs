//! Empty: this package only names the crates that are patched.
