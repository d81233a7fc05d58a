encodeURIComponent({ toString() { for (;;); } })
