// The kind of DeltaBlue: a one-way constraint solver. Class hierarchies, polymorphic calls, arrays of objects.
function Variable(value) { this.value = value; this.constraints = []; this.by = null; this.mark = 0; this.strength = 0; }

function Constraint(strength) { this.strength = strength; this.on = true; }
Constraint.prototype.attach = function (variables) {
    this.variables = variables;
    for (var i = 0; i < variables.length; i++) variables[i].constraints.push(this);
};
Constraint.prototype.inputsKnown = function (mark) {
    for (var i = 0; i < this.variables.length - 1; i++) if (this.variables[i].mark !== mark) return false;
    return true;
};
Constraint.prototype.output = function () { return this.variables[this.variables.length - 1]; };

function inherit(child, parent) {
    function Between() {}
    Between.prototype = parent.prototype;
    child.prototype = new Between();
}
function Equal(strength, a, b) { Constraint.call(this, strength); this.attach([a, b]); }
inherit(Equal, Constraint);
Equal.prototype.execute = function () { this.variables[1].value = this.variables[0].value; };

function Scale(strength, source, scale, offset, target) { Constraint.call(this, strength); this.attach([source, scale, offset, target]); }
inherit(Scale, Constraint);
Scale.prototype.execute = function () {
    this.variables[3].value = (this.variables[0].value * this.variables[1].value + this.variables[2].value) % 1000003;
};

function Stay(strength, variable) { Constraint.call(this, strength); this.attach([variable]); }
inherit(Stay, Constraint);
Stay.prototype.execute = function () {};

function Planner() { this.mark = 0; }
Planner.prototype.plan = function (sources) {
    var mark = ++this.mark, todo = sources.slice(), plan = [];
    while (todo.length > 0) {
        var constraint = todo.pop(), target = constraint.output();
        if (!constraint.on || target.mark === mark || !constraint.inputsKnown(mark)) continue;
        target.mark = mark;
        target.by = constraint;
        target.strength = Math.min(constraint.strength, target.strength + 1);
        plan.push(constraint);
        for (var i = 0; i < target.constraints.length; i++) {
            if (target.constraints[i] !== constraint) todo.push(target.constraints[i]);
        }
    }
    return plan;
};
function execute(plan) { for (var i = 0; i < plan.length; i++) plan[i].execute(); }

function chain(planner, length) {
    var variables = [], first = new Variable(1), stay = new Stay(1, first);
    variables.push(first);
    for (var i = 0; i < length; i++) {
        var next = new Variable(0);
        new Equal(2, variables[i], next);
        variables.push(next);
    }
    var sum = 0;
    for (var round = 0; round < 12; round++) {
        first.value = round * 17;
        execute(planner.plan([stay]));
        sum += variables[length].value;
    }
    return sum;
}
function projection(planner, size) {
    var scale = new Variable(10), offset = new Variable(1000), sources = [new Stay(1, scale), new Stay(1, offset)], targets = [];
    for (var i = 0; i < size; i++) {
        var source = new Variable(i), target = new Variable(0);
        sources.unshift(new Stay(3, source));
        new Scale(2, source, scale, offset, target);
        targets.push(target);
    }
    var sum = 0;
    for (var round = 0; round < 6; round++) {
        scale.value = round + 3;
        execute(planner.plan(sources));
        for (var j = 0; j < size; j++) sum = (sum + targets[j].value) % 1000003;
    }
    return sum;
}
function work() {
    var planner = new Planner();
    return chain(planner, 2000) + " " + projection(planner, 1500);
}
