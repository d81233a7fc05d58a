// https://nodejs.org/api/path.html: paths as text. There is no file system, and the working directory is "/".
'use strict';
const { invalidArgType, needString } = require('internal/errors');

/** Names without `.` and `..`; what leads above the start stays only where that is no root. */
function normalizeNames(names, isAbsolute) {
    const kept = [];
    for (const name of names) {
        if (name === '' || name === '.') continue;
        if (name !== '..') kept.push(name);
        else if (kept.length && kept.at(-1) !== '..') kept.pop();
        else if (!isAbsolute) kept.push('..');
    }
    return kept;
}

/** The functions that work on the end of a path alike, given what separates names. */
function common(sep, isSeparator, rootOf) {
    const trimEnd = (path, from) => {
        let end = path.length;
        while (end > from && isSeparator(path[end - 1])) end--;
        return path.slice(0, end);
    };
    const lastSeparator = path => {
        let i = path.length - 1;
        while (i >= 0 && !isSeparator(path[i])) i--;
        return i;
    };
    /** The last name of a path: where it starts, and itself without separators behind it. */
    function lastName(path, root) {
        const trimmed = trimEnd(path, root.length);
        const start = Math.max(lastSeparator(trimmed) + 1, Math.min(root.length, trimmed.length));
        return { start, name: trimmed.slice(start) };
    }
    function extensionOf(name) {
        const dot = name.lastIndexOf('.');
        return dot <= 0 || name === '..' ? '' : name.slice(dot);
    }
    function basename(path, suffix) {
        if (suffix !== undefined) needString(suffix, 'suffix');
        needString(path, 'path');
        if (suffix && suffix === path) return '';
        const { name } = lastName(path, /^[a-zA-Z]:/.test(rootOf(path)) ? path.slice(0, 2) : '');
        return suffix && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
    }
    function extname(path) {
        needString(path, 'path');
        return extensionOf(basename(path));
    }
    function dirname(path) {
        needString(path, 'path');
        const root = rootOf(path), { start } = lastName(path, root);
        if (start <= root.length) return root || '.';
        // Of several separators in a row one goes.
        return path.slice(0, start - 1).length <= root.length && root === '/' ? path.slice(0, start) : path.slice(0, start - 1);
    }
    function parse(path) {
        needString(path, 'path');
        const root = rootOf(path), { start, name: base } = lastName(path, root), ext = extensionOf(base);
        const dir = start > root.length ? path.slice(0, start - 1) : root;
        return { root, dir, base, ext, name: ext ? base.slice(0, -ext.length) : base };
    }
    function format(parts) {
        if (parts === null || typeof parts !== 'object') throw invalidArgType('pathObject', 'Object', parts);
        const dir = parts.dir || parts.root;
        const ext = parts.ext ? (parts.ext[0] === '.' ? parts.ext : `.${parts.ext}`) : '';
        const base = parts.base || `${parts.name || ''}${ext}`;
        return !dir ? base : dir === parts.root ? `${dir}${base}` : `${dir}${sep}${base}`;
    }
    return { basename, dirname, extname, format, parse };
}

const posix = {
    ...common('/', c => c === '/', path => (path.startsWith('/') ? '/' : '')),
    sep: '/',
    delimiter: ':',
    isAbsolute(path) { needString(path, 'path'); return path.startsWith('/'); },
    normalize(path) {
        needString(path, 'path');
        if (path === '') return '.';
        const isAbsolute = path.startsWith('/');
        const names = normalizeNames(path.split('/'), isAbsolute).join('/');
        const end = path.endsWith('/') ? '/' : '';
        if (names === '') return isAbsolute ? '/' : `.${end}`;
        return `${isAbsolute ? '/' : ''}${names}${end}`;
    },
    join(...paths) {
        for (const path of paths) needString(path, 'path');
        const joined = paths.filter(path => path !== '').join('/');
        return joined === '' ? '.' : posix.normalize(joined);
    },
    resolve(...paths) {
        let resolved = '';
        for (let i = paths.length - 1; i >= 0 && !resolved.startsWith('/'); i--) {
            needString(paths[i], `paths[${i}]`);
            if (paths[i] !== '') resolved = `${paths[i]}/${resolved}`;
        }
        if (!resolved.startsWith('/')) resolved = `${process.cwd()}/${resolved}`;
        return `/${normalizeNames(resolved.split('/'), true).join('/')}`;
    },
    relative(from, to) {
        needString(from, 'from');
        needString(to, 'to');
        const names = path => posix.resolve(path).split('/').filter(Boolean);
        const [start, end] = [names(from), names(to)];
        let same = 0;
        while (same < start.length && same < end.length && start[same] === end[same]) same++;
        return [...start.slice(same).fill('..'), ...end.slice(same)].join('/');
    },
    toNamespacedPath: path => path,
    matchesGlob() { throw new Error('path.matchesGlob() is not available here; use the package picomatch'); },
};

const DEVICE = /^(?:[a-zA-Z]:|[\\/]{2}[^\\/]+[\\/]+[^\\/]+)?/;
/** A device or share, whether the path starts at its root, and the rest. */
function splitWindows(path) {
    const [device] = DEVICE.exec(path), rest = path.slice(device.length);
    return { device, isAbsolute: /^[\\/]/.test(rest) || device.length > 2, rest };
}
const windowsRoot = path => {
    const { device, rest } = splitWindows(path);
    return device + (/^[\\/]/.exec(rest)?.[0] ?? '');
};

const win32 = {
    ...common('\\', c => c === '/' || c === '\\', windowsRoot),
    sep: '\\',
    delimiter: ';',
    isAbsolute(path) { needString(path, 'path'); return splitWindows(path).isAbsolute; },
    normalize(path) {
        needString(path, 'path');
        if (path === '') return '.';
        const { device, isAbsolute, rest } = splitWindows(path);
        const names = normalizeNames(rest.split(/[\\/]/), isAbsolute).join('\\') || (isAbsolute ? '' : '.');
        const head = device.replace(/[\\/]+/g, (all, i) => (i === 0 ? '\\\\' : '\\')) + (isAbsolute ? '\\' : '');
        const end = names !== '' && /[\\/]$/.test(rest) ? '\\' : '';
        return `${head}${names}${end}`;
    },
    join(...paths) {
        for (const path of paths) needString(path, 'path');
        const joined = paths.filter(path => path !== '').join('\\');
        return joined === '' ? '.' : win32.normalize(/^[\\/]{2}[^\\/]/.test(paths.find(Boolean)) ? joined : joined.replace(/^[\\/]{2,}/, '\\'));
    },
    resolve(...paths) {
        let device = '', rest = '', isAbsolute = false;
        for (let i = paths.length - 1; i >= 0 && !(isAbsolute && device); i--) {
            needString(paths[i], `paths[${i}]`);
            if (paths[i] === '') continue;
            const part = splitWindows(paths[i]);
            if (part.device && device && part.device.toLowerCase() !== device.toLowerCase()) continue;
            device ||= part.device;
            if (!isAbsolute) {
                rest = `${part.rest}\\${rest}`;
                isAbsolute = part.isAbsolute;
            }
        }
        return win32.normalize(`${device}\\${rest}`).replace(/(?<=[^:\\])\\$/, '');
    },
    relative(from, to) {
        const names = path => win32.resolve(path).split('\\').filter(Boolean);
        const [start, end] = [names(from), names(to)];
        let same = 0;
        while (same < start.length && same < end.length && start[same].toLowerCase() === end[same].toLowerCase()) same++;
        return [...start.slice(same).fill('..'), ...end.slice(same)].join('\\');
    },
    toNamespacedPath: path => path,
};

posix.posix = win32.posix = posix;
posix.win32 = win32.win32 = win32;
module.exports = posix;
