const a = [1, 2, 3, 4]; for (const x of a) a.length = 1; a.map(() => { a.length = 0 }); a.flatMap(() => { a.length = 0; return [] })
