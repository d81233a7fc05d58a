try { Symbol() + "" } catch {} try { new Symbol() } catch {} Symbol.for("\0\ud800").description + Symbol.keyFor(Symbol.for("")) + String(Symbol("\ud800"))
