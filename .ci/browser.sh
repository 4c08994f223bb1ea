#!/bin/bash
# The residents' pages and the staff console in a real browser: Chromium and a Chinese font from Debian. 77 where neither is there nor
# can be installed: said, and neither passed nor failed.
set -uo pipefail
cd "$(dirname "$0")/.."
find_chromium() { [ -n "${CHROMIUM:-}" ] && [ -x "$CHROMIUM" ] || [ -x /usr/bin/chromium ] || [ -x /usr/bin/chromium-browser ] || [ -x /usr/bin/google-chrome ]; }

if ! find_chromium; then
  sudo=""
  [ "$(id -u)" -eq 0 ] || sudo="sudo -n"
  export DEBIAN_FRONTEND=noninteractive
  $sudo apt-get update -qq && $sudo apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk >/dev/null
fi
if ! find_chromium; then
  echo "没有 Chromium，也装不上：浏览器测试没有运行 / no Chromium and none to be installed: browser tests not run"
  exit 77
fi
npm run --silent test:browser
