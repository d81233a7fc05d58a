function work() { return text.split(" ").length; }
