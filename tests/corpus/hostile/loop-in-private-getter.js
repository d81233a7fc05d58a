new (class { get #x() { for (;;); } y() { return this.#x } })().y()
