const v = 1; export { v as true, v as null, v as "a b" }
export { true as no, null as nil } from './names-of-exports-2.js'
export * as false from './names-of-exports-2.js'