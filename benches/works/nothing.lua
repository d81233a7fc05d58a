function work() end
