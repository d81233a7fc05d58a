const c = new MessageChannel(); for (;;) c.port1.postMessage("x".repeat(1000))
