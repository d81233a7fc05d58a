const p = new URLSearchParams("a=%zz&b=%ud800&=&&c"); p.append("\ud800", "\0"); p.sort(); for (const [k] of p) p.delete(k); p.toString()
