new (class { #f() { this.#f() } g() { this.#f() } })().g()
