export const value = 'a'; export default value; export function twice() { return value + value }
