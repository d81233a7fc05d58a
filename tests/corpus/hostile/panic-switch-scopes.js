switch (3) { case 0: let a = 1; default: try { a } catch {} break; case 3: { function f() { return a } } } 1
