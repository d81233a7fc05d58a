//! What of a PHP object scripts reach while it stays in PHP.

/// The names of the members of an object that scripts reach. Methods of PHP's protocols (`offsetGet`, `count`,
/// `getIterator`, `__get`, …) are reached through the syntax of JavaScript as well.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Members {
    /// Public methods.
    pub methods: Vec<String>,
    /// Public properties.
    pub properties: Vec<String>,
}

impl Members {
    /// Whether there is nothing to reach.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.methods.is_empty() && self.properties.is_empty()
    }

    /// Whether a method is among them.
    #[must_use]
    pub fn has_method(&self, name: &str) -> bool {
        self.methods.iter().any(|method| method == name)
    }

    /// Whether a property is among them.
    #[must_use]
    pub fn has_property(&self, name: &str) -> bool {
        self.properties.iter().any(|property| property == name)
    }

    /// Whether `for (… of …)` works: the object is an iterator, or gives one.
    #[must_use]
    pub fn can_iterate(&self) -> bool {
        self.has_method("getIterator") || self.has_method("current")
    }

    /// The names of all, for a message.
    #[must_use]
    pub fn listed(&self) -> String {
        let names: Vec<_> = self.properties.iter().chain(&self.methods).map(String::as_str).collect();
        names.join(", ")
    }
}
