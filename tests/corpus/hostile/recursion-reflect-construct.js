function F() { Reflect.construct(F, []) } F()
