#!/usr/bin/env bash
# Makes a site of the documents, in target/book/html, by mdBook; docs/SUMMARY.md is its table of contents.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

command -v mdbook >/dev/null || die 'mdbook was not found; run: cargo install --locked mdbook'

# Pages stand where they stand in the repository. What they link but is no page, such as an example, comes along.
source=target/book/source
rm -rf target/book
mkdir -p "$source"
git ls-files -z -- '*.md' docs stubs examples monitoring 'packages/*.md' LICENSE |
    grep -zvE '^(patches|fuzz)/|^(benches|tests|php-tests)/.*/[^/]*\.(js|mjs|rs|php|phpt)$|/test/|package-lock' |
    xargs -0 cp --parents -t "$source"
mv "$source/docs/SUMMARY.md" "$source/SUMMARY.md"
mdbook build
# mdBook takes a link to a page that is no part of the book for one that is.
broken=0
while IFS=: read -r page link; do
    target=$(dirname "$page")/${link%%#*}
    [ -e "$target" ] || { echo "$page links $link"; broken=1; }
done < <(cd target/book/html && grep -roE 'href="[^"#:]+\.(html|php|md|ts|tsx|json|yml)(#[^"]*)?"' --include='*.html' . | grep -v '^./print.html' |
    sed -E 's#^\./#target/book/html/#; s#href="([^"]*)"#\1#' | sort -u)
[ "$broken" -eq 0 ] || die 'the site has links that lead nowhere; they are above'
say "the site is in target/book/html: open target/book/html/index.html"
