Promise.reject({ get message() { for (;;); } })
