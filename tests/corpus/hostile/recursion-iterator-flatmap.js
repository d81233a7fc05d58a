const f = () => [1].values().flatMap(f); f().next()
