throw Promise.reject(new Error("inner"))
