#!/bin/bash
# The sixty samples through `npm start`, as a newcomer would load them, and the proof that their record holds.
set -uo pipefail
directory="$(mktemp -d)"
port="${PORT:-3917}"
PORT="$port" HUISHENG_LOCAL_DIRECTORY="$directory" node infra/local/npm-start.mjs >"$directory/start.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$directory"' EXIT
for _ in $(seq 1 60); do
  curl -fsS "http://127.0.0.1:$port/" >/dev/null 2>&1 && break
  sleep 0.5
done
npx huisheng demo seed --address "http://127.0.0.1:$port" --reset &&
  npx huisheng record verify --directory "$directory"
