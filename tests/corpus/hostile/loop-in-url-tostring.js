new URL({ toString() { for (;;); } })
