// https://nodejs.org/api/timers.html
'use strict';
const { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate } = globalThis;
module.exports = {
    setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate,
    get promises() { return require('timers/promises'); },
    active() {}, enroll() {}, unenroll() {}, _unrefActive() {},
};
