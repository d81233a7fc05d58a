throw Function.prototype
