Temporal.PlainDateTime.from({ get year() { for (;;); } })
