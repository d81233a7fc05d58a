function f() { let a, b, c, d, e, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u; f(a, b, c, d) } f()
