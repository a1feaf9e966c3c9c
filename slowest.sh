#!/usr/bin/env bash
# Prints the ten test classes that took the longest: seconds of all their tests together, tests, name.
#   ./slowest.sh REPORT.trx...
set -euo pipefail

grep -ho '<UnitTestResult [^>]*>' "$@" |
  sed -nE 's/.* testName="([^"(]*)[^"]*".* duration="([0-9]+):([0-9]+):([0-9.]+)".*/\1 \2 \3 \4/p' |
  awk '{ sub(/\.[^.]*$/, "", $1); seconds[$1] += $2 * 3600 + $3 * 60 + $4; tests[$1]++ }
    END { for (name in tests) printf "%7.1f s %4d  %s\n", seconds[name], tests[name], name }' |
  sort -rn | awk 'NR <= 10'
