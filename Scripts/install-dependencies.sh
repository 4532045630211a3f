#!/usr/bin/env bash
# Makes sure that libyaml, its header and its library, can be found by the compiler. Installs it on Debian and on macOS with
# Homebrew; elsewhere says what to install. Does nothing, and needs no network, where it is present.
# Usage: Scripts/install-dependencies.sh [--tests]     (--tests: also Python with venv, for Scripts/check-*.py, and tmux, in
# which `martlet watch` is tested; without it that one test says that it is skipped)
set -euo pipefail

say() { printf '%s\n' "$*" >&2; }

# pkg-config may be missing, and the header may stand without the library: so the question is put to a compiler.
compiler() {
  local candidate
  for candidate in clang cc gcc; do
    if command -v "$candidate" > /dev/null 2>&1; then
      echo "$candidate"
      return
    fi
  done
}

has_libyaml() {
  local c flags="" work result=1
  c=$(compiler)
  if [ -z "$c" ]; then
    say "error: no C compiler was found. Is Swift's toolchain in PATH?"
    exit 1
  fi
  if command -v pkg-config > /dev/null 2>&1; then
    flags=$(pkg-config --cflags --libs yaml-0.1 2> /dev/null || true)
  elif [ "$(uname -s)" = Darwin ] && command -v brew > /dev/null 2>&1; then
    # SwiftPM asks Homebrew too when pkg-config is missing.
    flags="-I$(brew --prefix)/include -L$(brew --prefix)/lib"
  fi
  work=$(mktemp -d "${TMPDIR:-/tmp}/martlet-libyaml.XXXXXX")
  printf '#include <yaml.h>\nint main(void) { int a, b, c; yaml_get_version(&a, &b, &c); return 0; }\n' > "$work/probe.c"
  # The flags are words for the compiler, so they are split on purpose.
  # shellcheck disable=SC2086
  if "$c" "$work/probe.c" -o "$work/probe" $flags -lyaml > /dev/null 2>&1; then result=0; fi
  rm -rf "$work"
  return $result
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo > /dev/null 2>&1; then
    sudo "$@"
  else
    say "error: libyaml is missing, and installing it needs root. Run as root: $*"
    exit 1
  fi
}

apt_install() {
  as_root apt-get update -qq < /dev/null
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" < /dev/null
}

# A browser is large, and only one check wants it; where apt cannot give it, that check says that it is skipped.
if [ "${1:-}" = --judges ]; then
  if ! { command -v chromium && command -v chromedriver; } > /dev/null 2>&1 && command -v apt-get > /dev/null 2>&1; then
    say "Chromium is missing: installing it."
    apt_install chromium chromium-driver fonts-dejavu-core || say "Chromium cannot be installed here."
  fi
  exit 0
fi

if [ "${1:-}" = --tests ] && ! python3 -c 'import ensurepip, venv' > /dev/null 2>&1; then
  if ! command -v apt-get > /dev/null 2>&1; then
    say "error: the checks of Specs/ need Python 3.10 or later (python3, with venv). Install it, then try again."
    exit 1
  fi
  say "Python with venv is missing: installing it."
  apt_install python3 python3-venv
fi

# The TypeScript of Examples/OwnTemplates is compiled where there is a compiler; the test says so where there is none.
if [ "${1:-}" = --tests ] && ! command -v tsc > /dev/null 2>&1 && command -v apt-get > /dev/null 2>&1; then
  say "tsc is missing: installing it."
  (apt_install node-typescript) || say "note: without tsc, the declarations of Examples/OwnTemplates are not compiled."
fi

if [ "${1:-}" = --tests ] && ! command -v tmux > /dev/null 2>&1; then
  if command -v apt-get > /dev/null 2>&1; then
    say "tmux is missing: installing it."
    apt_install tmux
  else
    say "tmux is missing: the test that drives 'martlet watch' in a terminal is skipped."
  fi
fi

if has_libyaml; then exit 0; fi

say "libyaml is missing: installing it."
if [ "$(uname -s)" = Darwin ] && command -v brew > /dev/null 2>&1; then
  brew install libyaml < /dev/null
elif command -v apt-get > /dev/null 2>&1; then
  apt_install libyaml-dev
else
  say "error: install libyaml with its header (yaml.h), then try again:"
  say "  Debian, Ubuntu: apt-get install libyaml-dev    macOS: brew install libyaml (https://brew.sh)"
  say "  Fedora, RHEL:   dnf install libyaml-devel      Alpine: apk add yaml-dev    Arch: pacman -S libyaml"
  exit 1
fi

if ! has_libyaml; then
  say "error: libyaml was installed, but a C program that includes <yaml.h> and links -lyaml still does not build."
  exit 1
fi
