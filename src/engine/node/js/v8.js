// https://nodejs.org/api/v8.html: the engine is another one; what copies values works.
'use strict';
require('internal/missing').fill(exports, 'v8', 'serialize deserialize Serializer Deserializer DefaultSerializer DefaultDeserializer getHeapSnapshot writeHeapSnapshot takeCoverage stopCoverage queryObjects');
Object.assign(exports, {
    cachedDataVersionTag: () => 0, getHeapCodeStatistics: () => ({}), getHeapSpaceStatistics: () => [], setFlagsFromString() {},
    getHeapStatistics: () => ({ total_heap_size: 0, used_heap_size: 0, heap_size_limit: 0, total_available_size: 0, malloced_memory: 0, number_of_native_contexts: 1 }),
    startupSnapshot: { isBuildingSnapshot: () => false },
});
