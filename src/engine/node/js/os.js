// https://nodejs.org/api/os.html: a machine without particulars; nothing of the host shows.
'use strict';
const signals = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGILL: 4, SIGTRAP: 5, SIGABRT: 6, SIGBUS: 7, SIGFPE: 8, SIGKILL: 9, SIGUSR1: 10, SIGSEGV: 11, SIGUSR2: 12, SIGPIPE: 13, SIGALRM: 14, SIGTERM: 15 };
const errno = { EPERM: 1, ENOENT: 2, EINTR: 4, EIO: 5, EBADF: 9, EAGAIN: 11, ENOMEM: 12, EACCES: 13, EBUSY: 16, EEXIST: 17, ENOTDIR: 20, EISDIR: 21, EINVAL: 22, EMFILE: 24, ENOSPC: 28, EPIPE: 32, ECONNREFUSED: 111, ETIMEDOUT: 110 };
module.exports = {
    EOL: '\n', devNull: '/dev/null',
    constants: { UV_UDP_REUSEADDR: 4, signals, errno, priority: { PRIORITY_LOW: 19, PRIORITY_NORMAL: 0, PRIORITY_HIGH: -14 }, dlopen: {} },
    arch: () => 'x64', availableParallelism: () => 1, cpus: () => [{ model: 'unknown', speed: 0, times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 } }],
    endianness: () => 'LE', freemem: () => 0, getPriority: () => 0, homedir: () => '/', hostname: () => 'localhost', loadavg: () => [0, 0, 0],
    machine: () => 'x86_64', networkInterfaces: () => ({}), platform: () => 'linux', release: () => '', setPriority() {}, tmpdir: () => '/tmp',
    totalmem: () => 0, type: () => 'Linux', uptime: () => 0, userInfo: () => ({ uid: -1, gid: -1, username: '', homedir: '/', shell: null }),
    version: () => '',
};
