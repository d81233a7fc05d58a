// https://nodejs.org/api/cluster.html
'use strict';
const EventEmitter = require('events');
module.exports = Object.assign(new EventEmitter(), { isMaster: true, isPrimary: true, isWorker: false, workers: {}, settings: {}, SCHED_NONE: 1, SCHED_RR: 2, schedulingPolicy: 2 });
require('internal/missing').fill(module.exports, 'cluster', 'fork setupMaster setupPrimary disconnect Worker');
