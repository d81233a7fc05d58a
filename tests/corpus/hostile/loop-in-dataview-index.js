new DataView(new ArrayBuffer(8)).setFloat64({ valueOf() { for (;;); } }, 1)
