(async () => { for await (const x of { [Symbol.asyncIterator]: () => ({ next() { for (;;); } }) }); })()
