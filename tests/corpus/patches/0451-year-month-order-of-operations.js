const month = new Temporal.PlainYearMonth(2000, 5)
for (const name of ['add', 'subtract']) {
  const log = []
  const duration = { get months() { log.push('months'); return 1 } }
  const options = { get overflow() { log.push('overflow') } }
  month[name](duration, options)
  same(log, ['months', 'overflow'], name)
  log.length = 0
  same([thrown(() => month[name](duration, 5)).split(':')[0], log], ['TypeError', ['months']], name + ' with wrong options')
  log.length = 0
  same([thrown(() => month[name].call({}, duration, options)).split(':')[0], log], ['TypeError', []], name + ' of something else')
}
same([String(month.add({ months: 8 })), String(month.subtract('P1Y'))], ['2001-01', '1999-05'], 'results')
