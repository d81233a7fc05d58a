new ReadableStream({ pull() { for (;;); } }).getReader().read()
