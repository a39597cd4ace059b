#!/bin/sh
# Builds the page with Node and npm: sh build.sh (with|without) [true]; the rules of the code or not, and whether to skip the tests.

set -eu
cd "$(dirname "$0")"

fail() {
  printf 'bourse-web: %s\n' "$1" >&2
  exit 1
}

command -v node >/dev/null && command -v npm >/dev/null ||
  fail "Node 20.19 or later with npm is needed to build the trading page, and was not found: install it (https://nodejs.org)"
node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)' ||
  fail "Node 20.19 or later is needed to build the trading page, and this is $(node --version): install a later one (https://nodejs.org)"

# npm leaves a copy of the lock file behind when it is done.
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-audit --no-fund --loglevel=error
fi
npm run --silent types
if [ "$1" = with ]; then
  npm run --silent check
fi
if [ "${2:-}" != true ]; then
  npm run --silent test
fi
npm run --silent build
