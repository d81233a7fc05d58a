throw function f() {}
