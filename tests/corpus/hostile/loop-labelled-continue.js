a: for (;;) { for (;;) continue a }
