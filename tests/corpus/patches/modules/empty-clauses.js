import {} from './dep.js'
export {}
import { } from './dep.js'
export { }