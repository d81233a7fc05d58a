// A Node process that stays: one JSON request a line, one JSON reply a line. Started by NodeKept.php.
import readline from "node:readline";
import vm from "node:vm";

const kept = new Map();
const operations = {
    isolated: ({ code }) => vm.runInContext(code, vm.createContext({})),
    setup({ code, context }) {
        const made = vm.createContext({});
        kept.set(context, made);
        vm.runInContext(code, made);
    },
    eval: ({ code, context }) => vm.runInContext(code, kept.get(context)),
    call: ({ context }) => kept.get(context).work(),
    rows: ({ rows }) => rows,
    processor() {
        const { user, system } = process.cpuUsage();
        return (user + system) / 1e6;
    },
};

readline.createInterface({ input: process.stdin }).on("line", (line) => {
    let reply;
    try {
        const request = JSON.parse(line);
        reply = { result: operations[request.op](request) };
    } catch (error) {
        reply = { error: String(error) };
    }
    process.stdout.write(JSON.stringify(reply) + "\n");
});
