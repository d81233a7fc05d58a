[].concat({ get [Symbol.isConcatSpreadable]() { for (;;); } })
