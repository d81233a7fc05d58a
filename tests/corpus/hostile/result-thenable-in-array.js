[{ then: 1 }, { then() {} }]
