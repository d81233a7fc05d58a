try { for (;;); } finally { throw new Error("last word") }
