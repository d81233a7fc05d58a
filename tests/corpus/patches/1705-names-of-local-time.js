// The host of these tests has UTC; php-tests/time-zones has all others.
same([new Date(0).toTimeString(), `${new Date(1e12)}`.slice(25)], ['00:00:00 GMT+0000 (Coordinated Universal Time)', 'GMT+0000 (Coordinated Universal Time)'], 'the name of UTC');
