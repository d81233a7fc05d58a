new ReadableStream({ pull(c) { c.enqueue(1) } }).pipeTo(new WritableStream())
