const d = new DataView(new ArrayBuffer(8)); d.getInt32(2 ** 53 - 1)
