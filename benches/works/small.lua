function work()
    local items = { { cents = 8900, quantity = 1 }, { cents = 1200, quantity = 3 } }
    local sum = 0
    for i = 1, #items do sum = sum + items[i].cents * items[i].quantity end
    return "sum " .. sum .. (sum >= 10000 and ", discount " .. math.floor(sum * 0.1 + 0.5) or "")
end
