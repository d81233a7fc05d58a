const o = {}; with (o) { for (;;) { try { nothing } catch {} } }
