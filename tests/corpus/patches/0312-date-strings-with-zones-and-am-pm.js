const at = Date.UTC(2024, 0, 2, 3, 4, 5), hour = 36e5;
for (const text of ['Tue, 02 Jan 2024 03:04:05 GMT', 'Tue, 02 Jan 2024 03:04:05 +0000', 'Tue, 2 Jan 24 03:04:05 UT', '2024-01-02 03:04:05Z', '2024-01-02 03:04:05 Z', '2024-01-02 03:04:05 UTC', '2024-01-02 03:04:05+00', '2024-01-02 03:04:05 +00:00', '1/2/2024 03:04:05 GMT+0000 (Coordinated Universal Time)', '1/2/2024 3:04:05 AM UTC', '(a comment (within)) 1/2/2024 (another) 03:04:05 z'])
    same(Date.parse(text), at, text);
same(['EST', 'EDT', 'CST', 'CDT', 'MST', 'MDT', 'PST', 'PDT'].map(zone => (Date.parse('1/2/2024 03:04:05 ' + zone) - at) / hour), [5, 4, 6, 5, 7, 6, 8, 7], 'names of zones');
same(['GMT+2', 'GMT-08:00', 'UTC+5:30', '+5', '+530', '-0530', 'GMT+0100 (CET)'].map(zone => (Date.parse('1/2/2024 03:04:05 ' + zone) - at) / hour), [-2, 8, -5.5, -5, -5.5, 5.5, -1], 'offsets');
same(Date.parse('Thu Jan 01 1970 00:00:00 GMT+0100 (Central European Standard Time)'), -hour, 'what toString gives elsewhere');
same(['12:30 AM', '12:30 PM', '1:30 pm', '11:30 am', '0:30 PM'].map(time => (Date.parse(`1/2/2024 ${time} UTC`) - Date.UTC(2024, 0, 2)) / hour), [0.5, 12.5, 13.5, 11.5, 12.5], 'halves of a day');
for (const time of [0, at, -1000, -62198755200000, 253402300800000]) {
    const date = new Date(time);
    same(Date.parse(date.toISOString()), time, 'toISOString');
    if (date.getUTCFullYear() > 99) same([Date.parse(date.toString()), Date.parse(date.toUTCString())], [time, time], date.toString());
}
for (const text of ['1/2/2024 13:00 PM', '1/2/2024 10:00 CET', '1/2/2024 10:00 +12345', '1/2/2024 +0100', '1/2/2024 10:00 zulu', '1/2/2024 10:00 + + 1', 'UTC', '1/2/2024 10:00 UTC foo'])
    same(Number.isNaN(Date.parse(text)), true, text);
