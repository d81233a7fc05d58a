JSON.parse("{" + Array.from({ length: 3e5 }, (_, i) => `"k${i}":${i}`).join() + "}").k1
