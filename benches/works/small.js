// A function of the size that templates and rules have.
function work() {
    var items = [{ cents: 8900, quantity: 1 }, { cents: 1200, quantity: 3 }], sum = 0;
    for (var i = 0; i < items.length; i++) sum += items[i].cents * items[i].quantity;
    return "sum " + sum + (sum >= 10000 ? ", discount " + Math.round(sum * 0.1) : "");
}
