// Errors of Object and Reflect tell their reason.
const cases = [
    ['Object.setPrototypeOf({},1)', 'TypeError: Object prototype may only be an Object or null: 1'],
    ['Object.setPrototypeOf(null,null)', 'TypeError: Object.setPrototypeOf called on null or undefined'],
    ['Object.setPrototypeOf({})', 'TypeError: Object prototype may only be an Object or null: undefined'],
    ['Object.setPrototypeOf(Object.preventExtensions({}),{})', 'TypeError: #<Object> is not extensible'],
    ['const a1={};const b1=Object.create(a1);Object.setPrototypeOf(a1,b1)', 'TypeError: Cyclic __proto__ value'],
    ['const a2={};const b2=Object.create(a2);a2.__proto__=b2', 'TypeError: Cyclic __proto__ value'],
    ['Object.create(1)', 'TypeError: Object prototype may only be an Object or null: 1'],
    ['Object.create()', 'TypeError: Object prototype may only be an Object or null: undefined'],
    ['Object.defineProperty(1,"a",{})', 'TypeError: Object.defineProperty called on non-object'],
    ['Object.defineProperties(1, {})', 'TypeError: Object.defineProperties called on non-object'],
    ['Object.getPrototypeOf(null)', 'TypeError: Cannot convert undefined or null to object'],
    ['({}).__defineGetter__("a",1)', 'TypeError: Object.prototype.__defineGetter__: Expecting function'],
    ['({}).__defineSetter__("a",1)', 'TypeError: Object.prototype.__defineSetter__: Expecting function'],
    ['Object.prototype.__proto__ = {}', 'TypeError: Immutable prototype object \'Object.prototype\' cannot have their prototype set'],
    ['Reflect.construct(1)', 'TypeError: 1 is not a constructor'],
    ['Reflect.construct(function(){},[],1)', 'TypeError: 1 is not a constructor'],
    ['Reflect.construct(function(){})', 'TypeError: CreateListFromArrayLike called on non-object'],
    ['Reflect.construct(()=>{},[])', 'TypeError: ()=>{} is not a constructor'],
    ['Reflect.apply(1)', 'TypeError: Function.prototype.apply was called on 1, which is a number and not a function'],
    ['Reflect.defineProperty(1)', 'TypeError: Reflect.defineProperty called on non-object'],
    ['Reflect.get(1)', 'TypeError: Reflect.get called on non-object'],
    ['Reflect.has(1)', 'TypeError: Reflect.has called on non-object'],
    ['Reflect.ownKeys(1)', 'TypeError: Reflect.ownKeys called on non-object'],
    ['Reflect.setPrototypeOf(1)', 'TypeError: Reflect.setPrototypeOf called on non-object'],
    ['Reflect.getPrototypeOf(1)', 'TypeError: Reflect.getPrototypeOf called on non-object'],
    ['Reflect.set(1)', 'TypeError: Reflect.set called on non-object'],
    ['Object.setPrototypeOf(new Proxy({}, { setPrototypeOf: () => false }), {})', 'TypeError: \'setPrototypeOf\' on proxy: trap returned falsish'],
];
for (const [code, expected] of cases) {
    same(thrown(() => (0, eval)(code)), expected, code);
}
