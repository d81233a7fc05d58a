export const value = 'b'; export default value; export function twice() { return value + value }
