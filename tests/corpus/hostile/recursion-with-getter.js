const o = { get x() { with (o) { return x } } }; o.x
