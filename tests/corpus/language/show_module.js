// Imports the module "main" and exports its namespace as text, in the notation of checks.json.
const show = (value) => {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return 'fn ' + value.name;
  if (typeof value === 'symbol') return value.toString();
  if (typeof value === 'bigint') return value + 'n';
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
  if (Array.isArray(value)) return '[' + value.map(show).join(',') + ']';
  return '{' + Object.keys(value).map(key => key + ':' + show(value[key])).join(',') + '}';
};
let text;
try { text = show(await import('main')); }
catch (error) { text = 'THROW ' + (error?.name ?? show(error)); }
export default text;
