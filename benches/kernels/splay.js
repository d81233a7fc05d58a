// The kind of Splay: a self-adjusting tree whose nodes carry payloads. Allocation, and work for the collector.
function Node(key, value) { this.key = key; this.value = value; this.left = null; this.right = null; }

function payload(depth, key) {
    if (depth === 0) return { array: [0, 1, 2, 3, 4, 5, 6, 7], string: "leaf " + key };
    return { left: payload(depth - 1, key), right: payload(depth - 1, key) };
}
function Tree() { this.root = null; }
// Top-down: brings `key`, or a neighbour of it, to the root.
Tree.prototype.splay = function (key) {
    if (!this.root) return;
    var anchor = new Node(0, null), left = anchor, right = anchor, current = this.root, child;
    for (;;) {
        if (key < current.key) {
            if (!current.left) break;
            if (key < current.left.key) {
                child = current.left;
                current.left = child.right;
                child.right = current;
                current = child;
                if (!current.left) break;
            }
            right.left = current;
            right = current;
            current = current.left;
        } else if (key > current.key) {
            if (!current.right) break;
            if (key > current.right.key) {
                child = current.right;
                current.right = child.left;
                child.left = current;
                current = child;
                if (!current.right) break;
            }
            left.right = current;
            left = current;
            current = current.right;
        } else break;
    }
    left.right = current.left;
    right.left = current.right;
    current.left = anchor.right;
    current.right = anchor.left;
    this.root = current;
};
Tree.prototype.insert = function (key, value) {
    var node = new Node(key, value);
    if (this.root) {
        this.splay(key);
        if (key > this.root.key) { node.left = this.root; node.right = this.root.right; this.root.right = null; }
        else { node.right = this.root; node.left = this.root.left; this.root.left = null; }
    }
    this.root = node;
};
Tree.prototype.remove = function (key) {
    this.splay(key);
    if (!this.root.left) { this.root = this.root.right; return; }
    var right = this.root.right;
    this.root = this.root.left;
    this.splay(key);
    this.root.right = right;
};
function work() {
    var tree = new Tree(), keys = [], seed = 1, sum = 0, i;
    function next() { seed = (seed * 16807) % 2147483647; return seed; }
    for (i = 0; i < 2000; i++) { keys.push(next()); tree.insert(keys[i], payload(3, i)); }
    for (i = 0; i < 4000; i++) {
        var at = next() % keys.length;
        tree.remove(keys[at]);
        keys[at] = next();
        tree.insert(keys[at], payload(3, i));
        sum = (sum + tree.root.key) % 1000003;
    }
    return sum;
}
