const date = new Date(0);
const offset = date.getTimezoneOffset();
if (offset === 0) {
    same(String(date), 'Thu Jan 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time)', 'toString');
    same(date.toTimeString(), '00:00:00 GMT+0000 (Coordinated Universal Time)', 'toTimeString');
    same(date + 1, 'Thu Jan 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time)1', 'a sum');
    same(new Date(-62198755200000).toString(), 'Fri Jan 01 -0001 00:00:00 GMT+0000 (Coordinated Universal Time)', 'a negative year');
}
same(date.toDateString(), offset === 0 ? 'Thu Jan 01 1970' : date.toDateString(), 'toDateString');
same(String(new Date(NaN)), 'Invalid Date', 'none');
same(Date.parse(String(date)), 0, 'its own text');
