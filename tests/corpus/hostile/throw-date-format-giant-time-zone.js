new Intl.DateTimeFormat('en', { timeZone: 'Europe/' + 'x'.repeat(1e6) })
