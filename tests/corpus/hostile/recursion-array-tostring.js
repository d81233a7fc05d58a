const a = []; a.toString = () => `${a}`; `${a}`
