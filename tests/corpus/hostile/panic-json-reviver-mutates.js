JSON.parse('[1,2,{"a":3}]', function (k, v) { if (Array.isArray(this)) this.length = 0; return v })
