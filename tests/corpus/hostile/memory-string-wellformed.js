("\ud800".repeat(2e7)).toWellFormed().length
