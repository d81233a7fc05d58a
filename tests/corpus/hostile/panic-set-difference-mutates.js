const s = new Set([1, 2, 3]); s.difference({ size: 1, has() {}, keys: () => [1, 2].values().map((x) => (s.clear(), x)) }).size
