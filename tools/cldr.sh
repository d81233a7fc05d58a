#!/usr/bin/env bash
# Makes crates/cldr/data/cldr.bin anew from CLDR's data, which it downloads to target/cldr and checks.
#
# Most packages are npm's. Those of calendars are not published there for each version: they come from the repository that the
# packages are made of, at the commit of the same version.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

version=48.0.0
commit=4d06be52b51bb2f75688d0abe55c52a66afed790
directory=target/cldr
mkdir -p "$directory"

while read -r sum package; do
    archive=$directory/$package-$version.tgz
    if [ ! -f "$archive" ]; then
        say "downloading $package $version"
        (cd "$directory" && npm pack --silent "$package@$version" >/dev/null)
    fi
    printf '%s  %s\n' "$sum" "$archive" | sha256sum --check --quiet || die "$archive is not the one that is expected"
    rm -rf "${directory:?}/$package"
    mkdir "$directory/$package"
    tar xzf "$archive" -C "$directory/$package" --strip-components=1
done <<'SUMS'
3b739a175e47e50905050a34612584fd5590c9352b11f36e3498eacff1c9aa94 cldr-core
72fece9f1c86dc2a5e5ae71fdece65f0dc9907ce4371453b3033cb6ed0c2438b cldr-dates-full
b79db910fe2ba45ef20ca2f34ee5c269920a232a43e9af47676b79dfa6c03ac7 cldr-localenames-full
c72d7aef0022206f0c65bbad9fb3d5524078c89066febb397d94cca9e2983176 cldr-misc-full
d3d12515b0f6f7c4b5f82586b52b16164a0cffbf4d45a9f2bd894380a96b1cb3 cldr-numbers-full
702cec5d8caa9c1c323188eab426262003f45d1a58fc7ad073be4c7128ee8137 cldr-units-full
SUMS

calendars=(buddhist chinese coptic dangi ethiopic hebrew indian islamic japanese persian roc)
mapfile -t folders < <(printf 'cldr-json/cldr-cal-%s-full\n' "${calendars[@]}"; echo cldr-json/cldr-bcp47)
repository=$directory/cldr-json
if [ "$(git -C "$repository" rev-parse HEAD 2>/dev/null || true)" != "$commit" ]; then
    say "downloading the calendars of CLDR $version"
    rm -rf "$repository"
    git clone --quiet --depth 1 --branch "$version" --filter=blob:none --sparse https://github.com/unicode-org/cldr-json "$repository"
    git -C "$repository" sparse-checkout set "${folders[@]}"
    # The number of a commit is a checksum of all that is in it.
    [ "$(git -C "$repository" rev-parse HEAD)" = "$commit" ] || die "the calendars of CLDR $version are not those that are expected"
fi
for folder in "${folders[@]}"; do
    rm -rf "${directory:?}/${folder##*/}"
    cp -r "$repository/$folder" "$directory/"
done

php tools/cldr/make.php "$directory" crates/cldr/data/cldr.bin
