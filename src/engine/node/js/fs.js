// https://nodejs.org/api/fs.html: no file exists. Questions whether one does have that answer; all else throws.
'use strict';
const { fill, fillPromises, unavailable } = require('internal/missing');

const NAMES = `access appendFile chmod chown close copyFile cp fchmod fchown fdatasync fstat fsync ftruncate futimes lchmod lchown link lstat
    lutimes mkdir mkdtemp open opendir read readdir readFile readlink readv realpath rename rm rmdir stat statfs symlink truncate unlink
    utimes write writeFile writev`;
fill(exports, 'fs', NAMES);
fill(exports, 'fs', NAMES.trim().split(/\s+/).map(name => `${name}Sync`).join(' '));
fill(exports, 'fs', `createReadStream createWriteStream watch watchFile unwatchFile openAsBlob glob globSync Dir Dirent FileReadStream FileWriteStream
    ReadStream WriteStream Stats FSWatcher StatWatcher`);

/** The error that Node gives for a file that is not there, as code that tries files expects it. */
function notFound(call, path) {
    const error = unavailable('fs', call);
    error.message = `ENOENT: no such file or directory, ${call.replace('Sync', '')} '${path}' (${error.message})`;
    return Object.assign(error, { errno: -2, code: 'ENOENT', syscall: call.replace('Sync', ''), path });
}
for (const name of ['accessSync', 'readFileSync', 'readdirSync', 'readlinkSync', 'openSync', 'opendirSync']) {
    const { [name]: fn } = { [name](path) { throw notFound(name, path); } };
    exports[name] = fn;
}
for (const name of ['statSync', 'lstatSync']) {
    const { [name]: fn } = { [name](path, options) { if (options?.throwIfNoEntry === false) return undefined; throw notFound(name, path); } };
    exports[name] = fn;
}
for (const name of ['realpath', 'realpathSync']) exports[name].native = exports[name];
exports.existsSync = () => false;
exports.exists = (path, callback) => { process.nextTick(callback, false); };
exports.constants = Object.assign(Object.create(null), {
    F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1, O_RDONLY: 0, O_WRONLY: 1, O_RDWR: 2, O_CREAT: 64, O_EXCL: 128, O_TRUNC: 512, O_APPEND: 1024, O_SYNC: 1052672,
    O_NOFOLLOW: 131072, O_DIRECTORY: 65536, S_IFMT: 61440, S_IFREG: 32768, S_IFDIR: 16384, S_IFCHR: 8192, S_IFBLK: 24576, S_IFIFO: 4096, S_IFLNK: 40960,
    S_IFSOCK: 49152, S_IRWXU: 448, S_IRUSR: 256, S_IWUSR: 128, S_IXUSR: 64, COPYFILE_EXCL: 1, COPYFILE_FICLONE: 2, COPYFILE_FICLONE_FORCE: 4,
    UV_FS_COPYFILE_EXCL: 1, UV_FS_COPYFILE_FICLONE: 2, UV_FS_O_FILEMAP: 0,
});
Object.assign(exports, { F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 });
exports.promises = fillPromises({ constants: exports.constants }, 'fs.promises', `${NAMES.replace(/\b(?:close|exists|fchmod|fchown|fdatasync|fstat|fsync|ftruncate|futimes|read|readv|write|writev)\b/g, '')} glob watch`);
