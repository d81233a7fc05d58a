let s = new ReadableStream(); for (let i = 0; i < 1e5; i++) s = s.tee()[0]; s.getReader().read()
