#!/usr/bin/env bash
# Builds each package of Examples/ and runs it (OwnTemplates is no package: the tests of the templates generate it). They share one
# build folder, and take the packed generator, so that the parts of Martlet are compiled once.
# Usage: Scripts/build-examples.sh
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd -P)
export MARTLET_ARTIFACT_BUNDLE=1
unset MARTLET_STRICT
if [ ! -d "$root/Artifacts/martlet.artifactbundle" ]; then "$root/Scripts/make-artifactbundle.sh"; fi
martlet=$(find "$root/Artifacts/martlet.artifactbundle" -type f -name martlet | head -1)

# run <example> <product> <what it must print>
run() {
  echo "== Examples/$1"
  cd "$root/Examples/$1"
  local build=$root/.build-examples
  swift build --scratch-path "$build" < /dev/null
  local output
  output=$("$build/debug/$2" < /dev/null)
  if [ "$output" != "$3" ]; then
    echo "error: $2 printed '$output' and not '$3'" >&2
    exit 1
  fi
}

run BuildPlugin BuildPlugin $'1: Hammer of group 7\ngetRelease: 501 Not Implemented'
run TwoAPIs TwoAPIs '1: v1'
run ReplacedTemplate ReplacedTemplate 'there is no release 3'
run CommandLineTool releases 'usage: releases <address> [<name>]'
echo '== Examples/CommandLineTool is what its document says'
"$martlet" generate --check
