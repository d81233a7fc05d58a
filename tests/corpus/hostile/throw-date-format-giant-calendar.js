new Intl.DateTimeFormat('en', { calendar: 'x'.repeat(1e6) })
