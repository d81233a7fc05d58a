export const value = 'c'; export default value; export function twice() { return value + value }
