#!/bin/sh
# Serves the generated routes of Specs/mechamental.yaml on loopback and lets schemathesis (https://schemathesis.io) send requests of
# every kind that the document allows and forbids: no status, header or body may come back that it does not name, what it forbids must
# be refused, and what it allows must be taken.
# Usage: Scripts/check-server.sh [MAX_EXAMPLES]    (installs schemathesis into .build/check-server, once)
set -eu
cd "$(dirname "$0")/.."
examples=${1:-20}
tools=.build/check-server
scratch=${MARTLET_SCRATCH:-.build-test}

if [ ! -x "$tools/bin/schemathesis" ]; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check 'schemathesis>=4.9,<5' < /dev/null
fi

export MARTLET_JUDGES=1
set -- --scratch-path "$scratch" --traits Generator,AsyncHTTPClient,Hummingbird
swift build "$@" --product MechaMentalJudgedServer < /dev/null
server=$(swift build "$@" --show-bin-path)/MechaMentalJudgedServer

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
log=$tools/server.log
"$server" "$port" > "$log" 2>&1 < /dev/null &
pid=$!
trap 'kill $pid 2> /dev/null || true' EXIT INT TERM
tries=0
until python3 -c "import socket; socket.create_connection(('127.0.0.1', $port), 1).close()" 2> /dev/null; do
  tries=$((tries + 1))
  if [ $tries -gt 100 ] || ! kill -0 $pid 2> /dev/null; then
    cat "$log"
    echo 'error: the server did not start' >&2
    exit 1
  fi
  sleep 0.1
done

# Left out: what needs a server that keeps state, and authentication, which the document does not describe.
"$tools/bin/schemathesis" --no-color run Specs/mechamental.yaml --url "http://127.0.0.1:$port" \
  --checks all --exclude-checks use_after_free,ensure_resource_availability,ignored_auth \
  --phases examples,coverage,fuzzing --max-examples "$examples" --seed 20250101 --workers 2 --generation-database none \
  --no-shrink < /dev/null
