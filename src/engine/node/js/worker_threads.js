// https://nodejs.org/api/worker_threads.html
'use strict';
require('internal/missing').fill(exports, 'worker_threads', 'Worker BroadcastChannel moveMessagePortToContext receiveMessageOnPort');
Object.assign(exports, {
    isMainThread: true, threadId: 0, parentPort: null, workerData: null, resourceLimits: {}, SHARE_ENV: Symbol.for('nodejs.worker_threads.SHARE_ENV'),
    MessageChannel, MessagePort, markAsUntransferable() {}, isMarkedAsUntransferable: () => false, markAsUncloneable() {},
    getEnvironmentData: () => undefined, setEnvironmentData() {},
});
