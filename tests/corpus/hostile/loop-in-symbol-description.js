Symbol({ toString() { for (;;); } })
