// What test262 asks of its host, as far as a sandbox can have it; see INTERPRETING.md of the suite.
var $262 = {
    global: globalThis,
    gc() {},
    detachArrayBuffer(buffer) {
        structuredClone(buffer, { transfer: [buffer] });
    },
    evalScript(source) {
        return (0, eval)(source);
    },
    createRealm() {
        throw new Error('a VM has one realm');
    },
    agent: {
        start() {
            throw new Error('a VM is an agent of its own');
        },
    },
};
