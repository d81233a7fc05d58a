({ get a() { return this.b }, get b() { return new Array(1e7).fill("x") } })
