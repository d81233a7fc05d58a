class P extends Promise { static get [Symbol.species]() { for (;;); } } P.resolve().then(() => {})
