// What the compiler of TypeScript calls to apply decorators, by the names that it uses.
if (!Object.hasOwn(globalThis, 'babelHelpers')) {
  const { defineProperty, getOwnPropertyDescriptor } = Object;
  Object.defineProperty(globalThis, 'babelHelpers', {
    writable: true,
    enumerable: false,
    configurable: true,
    value: {
      // Of a class there are two arguments; of a method the descriptor is null, of a field it is undefined.
      decorate(decorators, target, key, descriptor) {
        const count = arguments.length;
        let present = count < 3 ? target : descriptor === null ? getOwnPropertyDescriptor(target, key) : descriptor;
        const reflect = globalThis.Reflect;
        if (typeof reflect?.decorate === 'function') {
          present = reflect.decorate(decorators, target, key, present);
        } else {
          for (let i = decorators.length - 1; i >= 0; i--) {
            const decorator = decorators[i];
            if (!decorator) continue;
            const changed = count < 3
              ? decorator(present)
              : count > 3 ? decorator(target, key, present) : decorator(target, key);
            present = changed || present;
          }
        }
        if (count > 3 && present) defineProperty(target, key, present);
        return present;
      },
      decorateParam: (index, decorator) => (target, key) => decorator(target, key, index),
      decorateMetadata(key, value) {
        return globalThis.Reflect?.metadata?.(key, value);
      },
    },
  });
}
