JSON.stringify({ toJSON: Date.prototype.toJSON, toISOString() { for (;;); }, valueOf: () => 1 })
