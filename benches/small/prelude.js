// Runs ahead of each of the other files: operation(name, count, run) says that run(count) does the operation so often.
// A result depends on all that was computed, so that nobody can leave it out, and everybody must come to the same.
var counts = {}, runs = {};
function operation(name, count, run) {
    counts[name] = count;
    runs[name] = () => run(count);
}
function work(name) { return runs[name](); }
