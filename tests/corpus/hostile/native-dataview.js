const d = new DataView(new ArrayBuffer(8)); for (;;) d.setFloat64(0, d.getFloat64(0))
