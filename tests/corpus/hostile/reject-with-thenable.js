Promise.reject({ then(r) { r(1) } })
