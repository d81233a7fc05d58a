class A { static { throw new RangeError("static") } }
