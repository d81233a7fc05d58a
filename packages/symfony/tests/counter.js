let calls = 0;
() => ++calls
