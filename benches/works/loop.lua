function work()
    local x = 0
    for i = 0, 9999999 do x = (x * 31 + i) % 1000003 end
    return x
end
