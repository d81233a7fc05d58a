const number = 7n ** 40000n; for (;;) number.toLocaleString("ar-EG", { style: "currency", currency: "EUR", currencyDisplay: "name" })
