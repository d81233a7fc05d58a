parseInt({ toString() { for (;;); } })
