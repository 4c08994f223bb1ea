#!/bin/bash
# Two districts on an emulator, deployed, walked, changed and taken down. 77 where the emulator cannot be had: that is no pass.
set -uo pipefail
# Left alone it takes about four minutes; what it has started it ends itself when it is told to stop.
exec timeout --kill-after=30 900 node test/run.mjs test/deploy/deploy.ts --skipped-exit 77
