local numbers, seed = {}, 42
for i = 1, 200000 do seed = (seed * 16807) % 2147483647; numbers[i] = seed end
function work()
    local sorted = {}
    for i = 1, 200000 do sorted[i] = numbers[i] end
    table.sort(sorted, function(a, b) return a < b end)
    return string.format("%d %d %d", sorted[1], sorted[100001], sorted[200000])
end
