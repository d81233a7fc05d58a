new Set([1]).isSubsetOf({ size: 9, has() { for (;;); }, keys() {} })
