const g = (function* () { g.return(1) })(); g.next()
