let a = []; for (let i = 0; i < 50000; i++) a = [a]; new MessageChannel().port1.postMessage(a)
