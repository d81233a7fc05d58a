class MyError extends Error { get name() { return "Mine" } constructor() { super("m"); this.extra = new Map([[1, 2]]) } } throw new MyError()
