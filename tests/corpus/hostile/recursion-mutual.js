function a() { b() } function b() { a() } a()
