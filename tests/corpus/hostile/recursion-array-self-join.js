const a = []; a[0] = a; a[1] = { toString: () => a.join() }; a.join()
