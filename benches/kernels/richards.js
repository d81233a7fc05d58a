// The kind of Richards: a small operating system's scheduler. Objects, method calls, linked queues.
function Packet(kind, value) { this.kind = kind; this.value = value; this.next = null; }

function Task(id, priority, run) {
    this.id = id; this.priority = priority; this.run = run;
    this.head = null; this.tail = null; this.waiting = false; this.held = false; this.turns = 0;
}
Task.prototype.put = function (packet) {
    packet.next = null;
    if (this.tail) this.tail.next = packet; else this.head = packet;
    this.tail = packet;
    this.waiting = false;
};
Task.prototype.take = function () {
    var packet = this.head;
    if (!packet) return null;
    this.head = packet.next;
    if (!this.head) this.tail = null;
    return packet;
};
Task.prototype.isReady = function () { return !this.held && (!this.waiting || this.head !== null); };

function Scheduler() { this.tasks = []; this.sent = 0; this.switches = 0; }
Scheduler.prototype.add = function (task) {
    this.tasks.push(task);
    this.tasks.sort(function (a, b) { return b.priority - a.priority; });
};
Scheduler.prototype.find = function (id) {
    for (var i = 0; i < this.tasks.length; i++) if (this.tasks[i].id === id) return this.tasks[i];
    return null;
};
Scheduler.prototype.send = function (id, packet) { this.sent++; this.find(id).put(packet); };
Scheduler.prototype.pick = function () {
    for (var i = 0; i < this.tasks.length; i++) if (this.tasks[i].isReady()) return this.tasks[i];
    return null;
};
Scheduler.prototype.loop = function (most) {
    while (most-- > 0) {
        var task = this.pick();
        if (!task) return;
        this.switches++;
        task.turns++;
        task.run(this, task);
    }
};

function device(next) {
    return function (scheduler, task) {
        var packet = task.take();
        if (!packet) { task.waiting = true; return; }
        packet.value = (packet.value * 7 + task.id) & 0xffff;
        scheduler.send(next, packet);
    };
}
function work() {
    var scheduler = new Scheduler(), finished = 0, sum = 0;
    scheduler.add(new Task(1, 10, function (s, task) {
        var packet = task.take();
        if (!packet) { task.waiting = true; return; }
        if (++packet.kind > 60) { finished++; sum += packet.value; return; }
        s.send(2 + packet.value % 3, packet);
    }));
    scheduler.add(new Task(2, 20, device(5)));
    scheduler.add(new Task(3, 30, device(5)));
    scheduler.add(new Task(4, 40, device(5)));
    scheduler.add(new Task(5, 5, device(1)));
    for (var i = 0; i < 200; i++) scheduler.send(1, new Packet(0, i * 37));
    scheduler.loop(100000);
    return finished + " " + sum + " " + scheduler.switches + " " + scheduler.sent;
}
