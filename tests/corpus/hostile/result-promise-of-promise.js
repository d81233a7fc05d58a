Promise.resolve(Promise.resolve(Promise.resolve([Promise.resolve(1)])))
