// What a try statement ends with, when its finally block throws and catches, awaits, yields or jumps. The completion value of each script is compared.
const cases = [
    [`function f(){ try { throw 1 } finally { return 2 } } f()`, 2],
    [`function g(){ try { throw 9 } catch {} } function f(){ try { throw 1 } catch (e) { throw e+1 } finally { g() } } try { f() } catch (e) { 'caught '+e }`, "caught 2"],
    [`var l=[]; function g(){ try { throw 9 } catch {} finally { l.push('g') } } function f(){ try { try { throw 1 } catch (e) { throw e+1 } finally { g(); l.push('a') } } finally { g(); l.push('b') } } try { f() } catch (e) { l.push(e) } l`, ["g","a","g","b",2]],
    [`async function g(){ try { throw 9 } catch {} } async function f(){ try { throw 1 } catch (e) { throw e+1 } finally { await g() } } f().then(v=>'ok '+v, e=>'rej '+e)`, "rej 2"],
    [`async function f(){ try { throw 1 } catch (e) { throw e+1 } finally { await 0; return 5 } } f().then(v=>'ok '+v, e=>'rej '+e)`, "ok 5"],
    [`function* g(){ try { yield 1; throw 'x' } catch(e) { throw e+'y' } finally { yield 'f'; try { throw 0 } catch {} } } const it=g(); let r=[it.next(), it.next()]; try { it.next() } catch(e) { r.push(e) } r`, [{"value":1,"done":false},{"value":"f","done":false},"xy"]],
    [`function* g(){ try { yield 1 } catch(e) { yield 'no' } finally { yield 'f'; try { throw 0 } catch {} } } const it=g(); [it.next(), it.return(5), it.next(), it.next()]`, [{"value":1,"done":false},{"value":"f","done":false},{"value":5,"done":true},{"done":true}]],
    [`function* g(){ try { yield 1 } finally { yield 2 } } const it=g(); let r=[it.next(), it.return(5)]; try { it.throw('t') } catch (e) { r.push(e) } r.push(it.next()); r`, [{"value":1,"done":false},{"value":2,"done":false},"t",{"done":true}]],
    [`var l=[]; for (let i=0;i<3;i++) { try { throw i } catch(e) { throw e } finally { l.push(i); break } } l`, [0]],
    [`var l=[]; for (let i=0;i<3;i++) { try { throw i } finally { l.push(i); continue } } l`, [0,1,2]],
    [`function f(){ let x=1; try { return x } finally { x=2; (()=>{ try { throw 1 } catch {} })() } } f()`, 1],
    [`function f(){ for (let i=0;i<2;i++) { try { return 'r' } finally { if (i<1) continue } } } f()`, "r"],
    [`function* g(){ try { yield 1 } finally { return 'fin' } } const it=g(); it.next(); it.return(3)`, {"value":"fin","done":true}],
    [`function* g(){ for(;;) { try { yield 1 } finally { break } } yield 'after' } const it=g(); it.next(); [it.return(3), it.next()]`, [{"value":"after","done":false},{"done":true}]],
    [`[eval('1; try { 2 } finally { 3 }'), eval('try { throw 1 } catch { 4 } finally { 5 }'), eval('do { try { 39 } catch {} finally { 42; break } } while(0)'), eval('a: try { 1 } finally { break a }')]`, [2,4,42,null]],
    [`async function* g(){ try { yield 1 } finally { await 0; try { throw 1 } catch {} yield 2 } } (async()=>{ const it=g(); return [await it.next(), await it.return(5), await it.next(), await it.next()] })()`, [{"value":1,"done":false},{"value":2,"done":false},{"value":5,"done":true},{"done":true}]],
    [`async function* g(){ try { yield 1; throw 'x' } catch (e) { throw e+'!' } finally { await 0; try { throw 1 } catch {} } } (async()=>{ const it=g(); await it.next(); try { await it.next() } catch(e) { return 'c '+e } })()`, "c x!"],
    [`(async()=>{ try { try { await Promise.reject('r') } finally { await Promise.reject('q').catch(()=>{}) } } catch(e) { return e } })()`, "r"],
    [`var l = []; function g(n) { try { throw n } catch (e) { if (n) g(n - 1) } finally { l.push(n) } } function f() { try { throw 'a' } catch (e) { throw e + 'b' } finally { g(3) } } try { f() } catch (e) { l.push(e) } l`, [0,1,2,3,"ab"]],
    [`var l = []; function* g() { try { try { yield 1 } finally { yield* [2, 3]; try { throw 0 } catch {} } } finally { l.push('end') } } const it = g(); [it.next(), it.return('r'), it.next(), it.next(), it.next(), l]`, [{"value":1,"done":false},{"value":2,"done":false},{"value":3,"done":false},{"value":"r","done":true},{"done":true},["end"]]],
    [`var l = []; class E extends Error {} async function f() { for (const x of [1, 2]) { try { try { await null; throw new E('m' + x) } catch (e) { l.push(e.message); throw e } finally { await Promise.reject(5).catch(e => l.push(e)) } } catch (e) { l.push(e instanceof E) } } return l } f()`, ["m1",5,true,"m2",5,true]],
    [`function f() { try { try { throw 1 } finally { throw 2 } } catch (e) { return e } } f()`, 2],
    [`function f() { try { throw 1 } catch { return 'c' } finally { [1].map(() => { try { null.x } catch {} }) } } f()`, "c"],
    [`function f() { L: try { return 1 } finally { break L } return 2 } f()`, 2],
    [`var n = 0; function f() { while (true) { try { try { n++; if (n < 3) continue; if (n < 5) throw n; break } finally { n += 10 } } catch (e) { n += 100 } finally { n += 1000 } } return n } f()`, 2022],
];
(async () => {
    for (const [code, expected] of cases) same(JSON.stringify(await (0, eval)(code)) ?? 'null', JSON.stringify(expected), code);
})()
