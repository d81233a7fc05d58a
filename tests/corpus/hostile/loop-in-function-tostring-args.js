new Function({ toString() { for (;;); } }, "")
