// A Node process that stays: one JSON request a line, one JSON reply a line. Started by NodeKept.php.
//
// With `runs` it does the operation so often, and the reply has `seconds`, the processor's time of each.
import readline from "node:readline";
import vm from "node:vm";

const kept = new Map();
let loaded = 0;
const operations = {
    // V8 remembers what it has compiled by its text.
    isolated: ({ code, uncached }) => vm.runInContext(uncached ? `${code}\n// ${loaded++}` : code, vm.createContext({})),
    setup({ code, context }) {
        const made = vm.createContext({});
        kept.set(context, made);
        vm.runInContext(code, made);
    },
    eval: ({ code, context }) => vm.runInContext(code, kept.get(context)),
    call: ({ context, operation }) => kept.get(context).work(operation),
    rows: ({ rows }) => rows,
};

function processor() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
}

async function answer(request) {
    const seconds = [];
    let result;
    for (let run = 0; run < (request.runs ?? 1); run++) {
        const started = processor();
        result = operations[request.op](request);
        // Only what is a promise: waiting takes a turn of the event loop.
        if (typeof result?.then === "function") result = await result;
        seconds.push(processor() - started);
    }
    return request.runs === undefined ? { result } : { result, seconds };
}

readline.createInterface({ input: process.stdin }).on("line", async (line) => {
    let reply;
    try {
        reply = await answer(JSON.parse(line));
    } catch (error) {
        reply = { error: String(error) };
    }
    process.stdout.write(JSON.stringify(reply) + "\n");
});
