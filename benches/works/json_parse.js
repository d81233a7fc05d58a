function work() { return JSON.parse(json).length + " records of " + json.length; }
