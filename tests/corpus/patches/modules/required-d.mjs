export const value = 'd'; export default value; export function twice() { return value + value }
