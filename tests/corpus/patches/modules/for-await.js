export const values = [];
for await (const value of [Promise.resolve(1), 2]) values.push(value);
