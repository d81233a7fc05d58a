a: for (const x of [1, 2]) { try { continue a } finally { try { break a } finally { continue a } } } 1
