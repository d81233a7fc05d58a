eval("eval('eval(\"throw new Error(1)\")')")
