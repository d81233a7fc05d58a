structuredClone({ get x() { for (;;); } })
