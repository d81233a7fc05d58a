[new Date(NaN).toLocaleString(), new Date(8.64e15).toLocaleDateString("de", { timeZone: "UTC" }), new Date(-1).toLocaleTimeString("xx-invalid")].length
