// https://nodejs.org/api/perf_hooks.html
'use strict';
const { performance } = globalThis;
performance.timerify ??= fn => fn;
performance.eventLoopUtilization ??= () => ({ idle: 0, active: 0, utilization: 0 });
performance.nodeTiming ??= { name: 'node', entryType: 'node', startTime: 0, duration: 0 };
class PerformanceObserver {
    observe() {}
    disconnect() {}
    takeRecords() { return []; }
    static get supportedEntryTypes() { return []; }
}
const histogram = () => ({ min: 0, max: 0, mean: 0, stddev: 0, count: 0, exceeds: 0, percentile: () => 0, percentiles: new Map(), record() {}, recordDelta() {}, reset() {}, enable: () => false, disable: () => false });
module.exports = {
    performance, PerformanceObserver, createHistogram: histogram, monitorEventLoopDelay: histogram, constants: {},
    Performance: performance.constructor, PerformanceEntry: globalThis.PerformanceEntry, PerformanceMark: globalThis.PerformanceMark,
    PerformanceMeasure: globalThis.PerformanceMeasure,
};
