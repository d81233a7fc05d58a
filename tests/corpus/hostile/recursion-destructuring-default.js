(function f({ a = f({}) }) {})({})
