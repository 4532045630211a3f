#!/usr/bin/env bash
# Packs a prebuilt martlet as Artifacts/martlet.artifactbundle, beside it as .zip with its checksum. With MARTLET_ARTIFACT_BUNDLE=1 in
# the environment the plugins use it, and a user's build compiles no generator. Swift's libraries and libyaml are linked into it: it runs where
# neither is installed. For this machine's platform; the bundle can be merged with those of others (one variant for each).
# Usage: Scripts/make-artifactbundle.sh [folder, Artifacts if not given]
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd -P)
cd "$root"
output=${1:-Artifacts}
bundle=$output/martlet.artifactbundle
build=.build-artifact
version=$(sed -n 's/.*version = "\(.*\)".*/\1/p' Sources/SwiftEmitter/Martlet.swift)
triple=$(swift -print-target-info | sed -n 's/.*"unversionedTriple" *: *"\([^"]*\)".*/\1/p' | head -1)

# A folder that holds only the static library, which pkg-config names for libyaml: so -lyaml finds no shared one.
static=$(mktemp -d "${TMPDIR:-/tmp}/martlet-libyaml.XXXXXX")
trap 'rm -rf "$static"' EXIT
libdir=$(pkg-config --variable=libdir yaml-0.1 2> /dev/null || true)
library=$(find ${libdir:+"$libdir"} /usr/lib /usr/local/lib /opt/homebrew/lib -name libyaml.a 2> /dev/null | head -1 || true)
if [ -z "$library" ]; then
  echo "error: libyaml.a is not installed; it comes with libyaml-dev (apt) or libyaml (brew)" >&2
  exit 1
fi
cp "$library" "$static/"
cat > "$static/yaml-0.1.pc" <<PC
Name: libyaml
Description: the static library alone
Version: $(pkg-config --modversion yaml-0.1 2> /dev/null || echo 0.2)
Cflags: $(pkg-config --cflags yaml-0.1 2> /dev/null || true)
Libs: -L$static -lyaml
PC
export PKG_CONFIG_PATH=$static

flags=(-c release --scratch-path "$build" --product martlet -Xlinker "-L$static")
case $triple in *linux*) flags+=(--static-swift-stdlib -Xlinker -s) ;; esac
unset MARTLET_ARTIFACT_BUNDLE
swift build "${flags[@]}" < /dev/null
binary=$(swift build "${flags[@]}" --show-bin-path < /dev/null)/martlet

rm -rf "$bundle" "$bundle.zip"
mkdir -p "$bundle/$triple"
cp "$binary" "$bundle/$triple/martlet"
cp LICENSE* "$bundle/" 2> /dev/null || true
cat > "$bundle/info.json" <<JSON
{
  "schemaVersion": "1.0",
  "artifacts": {
    "martlet": {
      "type": "executable",
      "version": "$version",
      "variants": [{ "path": "$triple/martlet", "supportedTriples": ["$triple"] }]
    }
  }
}
JSON

if command -v ldd > /dev/null 2>&1; then
  if ldd "$bundle/$triple/martlet" | grep -E 'libyaml|libswift|libFoundation|lib_Foundation'; then
    echo "error: the packed martlet needs a library that its user may not have" >&2
    exit 1
  fi
fi
"$bundle/$triple/martlet" --version > /dev/null
(cd "$output" && python3 -m zipfile -c martlet.artifactbundle.zip martlet.artifactbundle)
echo "$bundle: martlet $version for $triple, $(du -h "$bundle/$triple/martlet" | cut -f1)"
echo "checksum of $bundle.zip: $(swift package compute-checksum "$bundle.zip")"
