const day = Date.UTC(2024, 0, 2), second = Date.UTC(2024, 0, 2, 3, 4, 5);
const local = time => time + new Date(time).getTimezoneOffset() * 60000;
for (const text of ['2024/01/02', '2024/1/2', '01/02/2024', '1/2/2024', '1/2/24', '1-2-2024', 'Jan 2, 2024', 'January 2, 2024', 'jan 2 2024', '2 January 2024', '2 Jan 2024', 'Tue Jan 2 2024', 'Tuesday, 2 Jan 2024', '2024 Jan 2', '2024-1-2', '2024-01-2', 'Jan.2.2024', '02-Jan-2024', '1.2.2024', 'foo 1/2/2024', '2024,01,02'])
    same(Date.parse(text), local(day), text);
for (const text of ['2024-01-02 03:04:05', '2024-01-02  3:4:5', '2024/01/02 03:04:05', '1/2/2024, 03:04:05', 'Jan 2, 2024 03:04:05', '03:04:05 Jan 2 2024', 'Tue Jan  2 03:04:05 2024', '2024-01-02:03:04:05'])
    same(Date.parse(text), local(second), text);
same(['2024-01-02 03:04:05.678901', '2024-01-02 03:04:05.6', '2024-01-02 3:04', '1/2/2024 24:00'].map(Date.parse), [second + 678, second + 600, second - 5000, day + 864e5].map(local), 'times');
same(['12', 'Dec 17', 'Dec 1995', 'Feb 2024', '99999', '1/2/49', '1/2/50', '2024-02-30 00:00', 'December 17, 1995 03:24:00'].map(Date.parse), [Date.UTC(2001, 11), Date.UTC(2001, 11, 17), Date.UTC(1995, 11), Date.UTC(2024, 1), Date.UTC(99999, 0), Date.UTC(2049, 0, 2), Date.UTC(1950, 0, 2), Date.UTC(2024, 2, 1), Date.UTC(1995, 11, 17, 3, 24)].map(local), 'parts that are missing');
for (const text of ['', ' ', 'today', 'abc', 'Jan', '13/13/2024', '0/1/2024', '1/32/2024', '2024-13-01', '2024-01-01T', '2024-01-01T00', '2024-1-1T00:00:00', '2024-01-02 foo', '1/2/2024 25:00', '1/2/2024 10:60', '1/2/2024 24:01', '10:00', '1 2 3 4', '2024-01-02T03:04:05,123Z', '2nd January 2024', '1/2/2024)', 'null', 'undefined', 'é'])
    same(Number.isNaN(Date.parse(text)), true, text);
same(Number.isNaN(Date.parse('1/2/' + '9'.repeat(400))), true, 'a large year');
same(Date.parse('1/2/2024\u00a003:04'), local(second - 5000), 'other white space');
