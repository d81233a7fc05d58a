throw { toString() { throw new Error("inner") }, message: { toString() { throw 1 } } }
