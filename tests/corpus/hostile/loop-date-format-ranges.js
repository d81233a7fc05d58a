const format = new Intl.DateTimeFormat('zh-Hant', { dateStyle: 'full', timeStyle: 'full', timeZone: 'Asia/Taipei' }); for (;;) format.formatRangeToParts(0, 1e15)
