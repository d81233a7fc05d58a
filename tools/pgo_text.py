"""Turns raw profiles into LLVM's text format: pgo_text.py OUTPUT RAW...

A raw profile can be read only by the llvm-profdata of the very LLVM that wrote it, which is often not there. Text is read
by any, and the profiles that an older llvm-profdata makes from it are read by any newer LLVM. Counters are taken, values
(the targets of indirect calls) are not.

The format is that of `__llvm_profile_data` and its header in LLVM's InstrProfData.inc, version 10, little-endian, 64 bit.
"""

import hashlib
import struct
import sys
import zlib
from pathlib import Path

MAGIC = struct.unpack(">Q", b"\xfflprofr\x81")[0]
VERSION = 10
HEADER = struct.Struct("<16Q")
# Hash of the name, hash of the function, counters, bitmap, function, values; counters, value sites (3), bytes of bitmap.
RECORD = struct.Struct("<6QI3H2xI")
WORD = 1 << 64


class Unreadable(Exception):
    pass


def length(data, at):
    """An unsigned LEB128 number, and where it ends."""
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def names(data):
    """Names by the hashes that records have of them."""
    found, at = {}, 0
    while at < len(data) and data[at]:
        plain, at = length(data, at)
        packed, at = length(data, at)
        size = packed or plain
        text = data[at:at + size]
        for name in (zlib.decompress(text) if packed else text).split(b"\x01"):
            found[hashlib.md5(name).digest()[:8]] = name.decode()
        at += size
    return found


def read(data):
    """Name, hash, counters and numbers of value sites of every function."""
    (magic, version, ids, count, before, counters, after, bitmap, after_bitmap, names_size, delta, _, _, _, _, _) = HEADER.unpack_from(data)
    if magic != MAGIC:
        raise Unreadable("this is no raw profile of a 64-bit little-endian machine")
    if version & 0xFFFFFFFF != VERSION:
        raise Unreadable(f"raw profiles of version {version & 0xFFFFFFFF} are not known, only {VERSION}")
    records = HEADER.size + ids
    first = records + count * RECORD.size + before
    end = first + counters * 8 + after + bitmap + after_bitmap
    known = names(data[end:end + names_size])
    for index in range(count):
        name, code, pointer, _, _, _, number, calls, sizes, _, _ = RECORD.unpack_from(data, records + index * RECORD.size)
        # Pointers are relative to their record, and so is the distance in the header to the first one.
        offset = (pointer - delta + index * RECORD.size) % WORD
        if offset + number * 8 > counters * 8:
            raise Unreadable("a record points outside of the counters")
        text = known.get(struct.pack("<Q", name))
        if text is not None:
            yield text, code, struct.unpack_from(f"<{number}Q", data, first + offset), (calls, sizes)


def sites(numbers):
    """Value sites without values: the compiler counts them, to tell whether a profile is that of its source."""
    kinds = [(kind, number) for kind, number in enumerate(numbers) if number]
    text = f"{len(kinds)}\n" if kinds else ""
    return text + "".join(f"{kind}\n{number}\n" + "0\n" * number for kind, number in kinds)


def main(output, files):
    sums, known = {}, {}
    for file in files:
        for name, code, counters, numbers in read(Path(file).read_bytes()):
            old = sums.get((name, code), (0,) * len(counters))
            sums[name, code] = tuple(a + b for a, b in zip(old, counters))
            known[name, code] = numbers
    with open(output, "w") as text:
        text.write("# IR level Instrumentation Flag\n:ir\n")
        for (name, code), counters in sums.items():
            text.write(f"{name}\n{code}\n{len(counters)}\n" + "".join(f"{counter}\n" for counter in counters)
                       + sites(known[name, code]) + "\n")
    return f"{len(sums)} functions, {sum(any(counters) for counters in sums.values())} of them called"


try:
    print(main(sys.argv[1], sys.argv[2:]))
except Unreadable as reason:
    sys.exit(str(reason))
