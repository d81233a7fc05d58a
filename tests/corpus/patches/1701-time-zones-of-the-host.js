// The host of these tests has UTC; php-tests/time-zones has all others.
same(new Date(2024, 2, 31, 2, 30).toString(), 'Sun Mar 31 2024 02:30:00 GMT+0000 (Coordinated Universal Time)', 'the name of UTC');
same(new Date(2024, 6, 1).getTimezoneOffset(), 0, 'offset');
same(Temporal.Now.timeZoneId(), 'UTC', 'identifier');
