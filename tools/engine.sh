#!/usr/bin/env bash
# Makes the patched engine in target/engine: the published crates of patches/crates, with patches/*.patch applied by name.
# Costs nothing when it is there already. Cargo.toml's [patch.crates-io] points to it.
#
#   engine.sh         make it
#   engine.sh diff    print all that differs from the published crates
#   engine.sh list    print a table of the patches, made from the first line of each; with "write" put it into
#                     ARCHITECTURE.md, with "check" fail where that has another
#   engine.sh edit    make target/engine a git repository with one commit a patch, to change or add patches there
#   engine.sh save    write the commits of that repository to patches/, and remove the patches that are no commit
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# Not below CARGO_TARGET_DIR: Cargo.toml names this path.
engine="$ROOT/target/engine"
manifest="$ROOT/patches/crates/Cargo.toml"

# The names of the crates, from the manifest's list of dependencies.
crates() {
    sed -n 's/^\([a-z_]*\) = "=.*"$/\1/p' "$manifest"
}

# Copies the published crates to the directory $1.
copy_published() {
    local metadata name version source
    # Fetches what is missing, and checks it against the checksums of patches/crates/Cargo.lock.
    metadata=$(cargo metadata --locked --format-version 1 --manifest-path "$manifest") ||
        die 'the published engine could not be fetched as patches/crates/Cargo.lock wants it; cargo says why, above'
    mkdir -p "$1"
    for name in $(crates); do
        version=$(sed -n "s/^$name = \"=\(.*\)\"$/\1/p" "$manifest")
        source=$(grep -o "\"manifest_path\":\"[^\"]*/$name-[^\"/]*/Cargo.toml\"" <<<"$metadata" | cut -d '"' -f 4)
        [ -d "$(dirname "$source")" ] || die "cargo named no source of $name $version"
        grep -qx "version = \"$version\"" "$source" ||
            die "patches/ is written for $name $version, and cargo gave another version: $source"
        cp -r "$(dirname "$source")" "$1/$name"
        rm -rf "$1/$name"/{.cargo-ok,.cargo_vcs_info.json,Cargo.lock,Cargo.toml.orig,benches,tests}
        # Cargo keeps the warnings of a published crate to itself, but not those of a path.
        sed -i '/^\[lints/,$d; /^\[\[bench\]\]/,/^$/d; /^\[\[test\]\]/,/^$/d' "$1/$name/Cargo.toml"
        printf '\n[lints.rust]\nwarnings = "allow"\n' >>"$1/$name/Cargo.toml"
    done
}

apply() {
    local log
    log=$(patch -d "$1" -p1 -F0 --no-backup-if-mismatch <"$2") || {
        printf '%s\n' "$log" >&2
        die "$(basename "$2") does not apply to the published engine and the patches before it"
    }
}

# Replaces files only where their text differs: cargo goes by their times.
update() {
    local fresh=$1 file
    (cd "$fresh" && find . -type f) | while read -r file; do
        if ! cmp -s "$fresh/$file" "$engine/$file"; then
            mkdir -p "$(dirname "$engine/$file")"
            cp --no-preserve=timestamps "$fresh/$file" "$engine/$file"
        fi
    done
    (cd "$engine" && find . -type f -not -path './.git/*' -not -name .stamp) | while read -r file; do
        [ -f "$fresh/$file" ] || rm "$engine/$file"
    done
}

stamp() {
    cat tools/engine.sh "$manifest" patches/crates/Cargo.lock patches/*.patch | cksum
}

make_engine() {
    [ "$(cat "$engine/.stamp" 2>/dev/null)" != "$(stamp)" ] || return 0
    [ ! -d "$engine/.git" ] ||
        die 'patches/ changed while target/engine is being edited: tools/engine.sh save writes your commits to patches/, or remove target/engine'
    command -v patch >/dev/null || die 'patch is needed to make the engine; run: make deps'
    say 'making the patched engine'
    local fresh one
    fresh=$(mktemp -d)
    # shellcheck disable=SC2064 # the name as it is now
    trap "rm -rf '$fresh'" EXIT
    copy_published "$fresh"
    for one in patches/*.patch; do
        apply "$fresh" "$one"
    done
    mkdir -p "$engine"
    update "$fresh"
    stamp >"$engine/.stamp"
}

print_diff() {
    make_engine
    local published
    published=$(mktemp -d)
    # shellcheck disable=SC2064
    trap "rm -rf '$published'" EXIT
    copy_published "$published"
    diff -ruN -x .stamp -x .git "$published" "$engine" | sed "s|$published/|published/|; s|$engine/|patched/|" || true
}

in_engine() {
    git -C "$engine" -c user.name=engine -c user.email=engine@localhost -c core.autocrlf=false "$@"
}

# A commit's message is the file's name, an empty line, and the header of the patch.
edit() {
    [ ! -d "$engine/.git" ] || die 'target/engine is being edited already'
    local fresh one
    make_engine
    fresh=$(mktemp -d)
    # shellcheck disable=SC2064
    trap "rm -rf '$fresh'" EXIT
    copy_published "$fresh"
    git -C "$fresh" init -q
    printf '.stamp\n' >"$fresh/.git/info/exclude"
    commit() { git -C "$fresh" -c user.name=engine -c user.email=engine@localhost "$@"; }
    commit add -A -f
    commit commit -q -m 'published'
    commit tag published
    for one in patches/*.patch; do
        apply "$fresh" "$one"
        commit add -A -f
        { printf '%s\n\n' "$(basename "$one" .patch)"; sed '/^--- /,$d' "$one"; } | commit commit -q --cleanup=whitespace -F -
    done
    cp -r "$fresh/.git" "$engine/.git"
    say 'target/engine is a git repository now: one commit a patch, its file name as the subject, its header as the body'
}

save() {
    [ -d "$engine/.git" ] || die 'nothing is being edited; tools/engine.sh edit begins'
    [ -z "$(in_engine status --porcelain)" ] || die 'target/engine has changes that are in no commit'
    local commit name
    rm -f patches/*.patch
    for commit in $(in_engine rev-list --reverse published..HEAD); do
        name=$(in_engine log -1 --format=%s "$commit")
        [[ $name =~ ^[0-9]{4}-[a-z0-9-]+$ ]] || die "a commit is called '$name', and should be as 0123-words-of-it"
        [ ! -e "patches/$name.patch" ] || die "two commits are called $name"
        {
            in_engine log -1 --format=%b "$commit"
            in_engine diff -U1 --no-renames --no-color --no-ext-diff "$commit~" "$commit" |
                grep -v -E '^(diff --git|index|new file mode|deleted file mode) '
        } >"patches/$name.patch"
    done
    stamp >"$engine/.stamp"
    say "wrote $(find patches -maxdepth 1 -name '*.patch' | wc -l) patches"
}

# The purpose of a patch is in the first two digits of its number.
purpose() {
    case $1 in
        01) echo 'Scopes, inline caches and control flow' ;;
        02) echo 'What the parser refuses and accepts' ;;
        03) echo 'Built-in functions that gave wrong results' ;;
        04) echo 'What the engine lacked' ;;
        05) echo 'Messages and positions' ;;
        06) echo 'What a host relies on' ;;
        09) echo 'What builds on patches of several of these' ;;
        10) echo 'Strings, faster' ;;
        11) echo 'The collector and memory' ;;
        12) echo 'Properties, constructors and calls' ;;
        13) echo 'Iteration and arrays, faster' ;;
        14) echo 'Regular expressions, faster' ;;
        15) echo 'Parsing, faster' ;;
        16) echo 'Hosts on the same thread' ;;
        19) echo 'Instructions, faster' ;;
        *) echo 'Other patches' ;;
    esac
}

print_list() {
    local one group='' next
    for one in patches/*.patch; do
        next=$(basename "$one" | cut -c 1-2)
        if [ "$next" != "$group" ]; then
            printf '\n| %s | |\n|---|---|\n' "$(purpose "$next")"
            group=$next
        fi
        printf '| [%s](%s) | %s |\n' "$(basename "$one" | cut -c 1-4)" "$one" "$(head -n 1 "$one" | sed 's/|/\\|/g')"
    done
}

# ARCHITECTURE.md with the table of today between its two marks.
with_list() {
    sed '/^<!-- patches -->$/q' ARCHITECTURE.md
    print_list
    printf '\n'
    sed -n '/^<!-- end of patches -->$/,$p' ARCHITECTURE.md
}

list() {
    local fresh
    case ${1:-} in
        '') print_list ;;
        write)
            fresh=$(with_list)
            printf '%s\n' "$fresh" >ARCHITECTURE.md
            ;;
        check)
            with_list | cmp -s - ARCHITECTURE.md ||
                die 'ARCHITECTURE.md lists other patches than patches/ has; run: tools/engine.sh list write'
            ;;
        *) die 'usage: tools/engine.sh list [write|check]' ;;
    esac
}

shopt -s nullglob
case ${1:-} in
    '') make_engine ;;
    diff) print_diff ;;
    edit) edit ;;
    save) save ;;
    list) list "${2:-}" ;;
    *) die 'usage: tools/engine.sh [diff|list|edit|save]' ;;
esac
