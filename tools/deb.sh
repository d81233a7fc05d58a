#!/usr/bin/env bash
# Makes a Debian package of the built extension, for the PHP of php-config: tools/deb.sh [MODULE], to target/deb.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

command -v dpkg-deb >/dev/null || die 'dpkg-deb is needed'
command -v readelf >/dev/null || die 'readelf is needed; it comes with binutils'

module=${1:-$(module_path)}
[ -f "$module" ] || die "$module is not there; run: make build"
php=$(php_config --version | cut -d . -f 1,2)
api=$(php_config --phpapi)
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1)
architecture=$(dpkg --print-architecture)
name=php$php-js-machine
extensions=$(php_config --extension-dir)
[[ $extensions == /usr/lib/php/* ]] || die "this PHP, in $extensions, is not Debian's"

# The newest version of glibc that a symbol asks for; packed relocations need 2.36.
glibc() {
    local needed
    needed=$(readelf -V "$module" | grep -oE 'GLIBC_(2\.[0-9]+|ABI_DT_RELR)' | sed 's/GLIBC_ABI_DT_RELR/2.36/; s/GLIBC_//' | sort -V | tail -n 1)
    echo "${needed:?the module asks for no glibc}"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/$name
documents=$root/usr/share/doc/$name
mkdir -p "$root/DEBIAN" "$root/$extensions" "$root/etc/php/$php/mods-available" "$documents"

install -m 0644 "$module" "$root/$extensions/js_machine.so"
install -m 0644 packaging/debian/js_machine.ini "$root/etc/php/$php/mods-available/js_machine.ini"
install -m 0644 packaging/debian/copyright "$documents/copyright"
cat LICENSE >>"$documents/copyright"
if [ -n "${LICENCES:-}" ]; then
    gzip -9 -n -c "$LICENCES" >"$documents/licences-of-crates.gz"
else
    tools/licences.sh | gzip -9 -n -c >"$documents/licences-of-crates.gz"
fi
chmod 0644 "$documents/licences-of-crates.gz"
gzip -9 -n -c CHANGELOG.md >"$documents/changelog.gz"
chmod 0644 "$documents/changelog.gz"

for script in postinst prerm postrm; do
    sed "s/@PHP@/$php/g" "packaging/debian/$script" >"$root/DEBIAN/$script"
    chmod 0755 "$root/DEBIAN/$script"
done
echo "/etc/php/$php/mods-available/js_machine.ini" >"$root/DEBIAN/conffiles"
sed "s/@PHP@/$php/g; s/@API@/$api/g; s/@VERSION@/$version/g; s/@ARCHITECTURE@/$architecture/g; s/@GLIBC@/$(glibc)/g; s/@SIZE@/$(du -sk "$root" | cut -f 1)/g" \
    packaging/debian/control >"$root/DEBIAN/control"
(cd "$root" && find . -type f ! -path './DEBIAN/*' -printf '%P\0' | sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"

package=$(target_dir)/deb/${name}_${version}_$architecture.deb
mkdir -p "$(dirname "$package")"
dpkg-deb --root-owner-group --build "$root" "$package" >/dev/null
say "made $package"
