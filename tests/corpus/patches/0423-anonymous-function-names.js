const of = f => f()
same([(function (p = function () {}) { return p.name })(), ((p = () => {}) => p.name)(), (async function (p = class {}) { return p.name }) && ((p = class {}) => p.name)(), ({ m(q = function* () {}) { return q.name } }).m(), new (class { constructor(r = async () => {}) { this.name = r.name } })().name], ['p', 'p', 'p', 'q', 'r'], 'parameters')
same((function (p = function named() {}) { return p.name })(), 'named', 'a name of its own')
let a, b = 1, c, d
;(a) ??= () => {}
;(b) &&= function () {}
;(c) ||= class {}
d ??= () => {}
same([a.name, b.name, c.name, d.name], ['', '', '', 'd'], 'logical assignment')
const seen = []
const later = function (p = () => seen.push(p.name)) { p() }
later()
same(seen, ['p'], 'called by its name')
