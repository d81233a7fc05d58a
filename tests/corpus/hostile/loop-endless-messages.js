const c = new MessageChannel(); c.port1.onmessage = () => c.port2.postMessage(1); c.port2.postMessage(1); new Promise((r) => setTimeout(r, 5000))
