export const value = 'e'; export default value; export function twice() { return value + value }
