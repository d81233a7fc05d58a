Promise.resolve({ get then() { for (;;); } })
