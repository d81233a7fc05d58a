import({ toString() { for (;;); } })
