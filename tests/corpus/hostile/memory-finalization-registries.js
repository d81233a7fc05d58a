const r = new FinalizationRegistry(() => {}); const a = []; for (;;) { const o = {}; a.push(o); r.register(o, {}) }
