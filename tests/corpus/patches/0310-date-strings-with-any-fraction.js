const at = Date.UTC(2024, 0, 2, 3, 4, 5);
for (const [fraction, milliseconds] of [['6', 600], ['67', 670], ['678', 678], ['6789', 678], ['678901', 678], ['000999', 0], ['0019', 1], ['1234567890123456789', 123]]) {
    for (const zone of ['Z', '+00:00', '-00:00', '+0000', 'z']) same(Date.parse(`2024-01-02T03:04:05.${fraction}${zone}`), at + milliseconds, fraction + zone);
}
same(['+02:00', '-02:00', '+0530', '-0530', '+23:59'].map(zone => Date.parse('2024-01-02T03:04:05' + zone)), [at - 72e5, at + 72e5, at - 198e5, at + 198e5, at - 86340e3], 'offsets');
same(new Date('2024-01-02T03:04:05.678901Z').toISOString(), '2024-01-02T03:04:05.678Z', 'new Date');
same(['2024-01-02T03:04:05.', '2024-01-02T03:04:05.Z', '2024-01-02T03:04:05+00', '2024-01-02T03:04:05+0', '2024-01-02T03:04:05+24:00', '2024-01-02T03:04:05+00:60', '2024-01-02T24:00:00.001Z', '2024-01-02T03:04:05.6 Z'].map(text => Number.isNaN(Date.parse(text))), Array(8).fill(true), 'what is none');
same(Date.parse('2024-01-02t03:04:05z'), at, 'small letters');
