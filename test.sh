#!/usr/bin/env bash
# Brings what the tests need, builds without a warning and runs all tests.
#   ./test.sh          the usual run
#   ./test.sh --fast   without the browser, the campaigns (races, kills, random steps) and SQL Server
#   ./test.sh --long   with all rounds of the campaigns
#   ./test.sh unit integration    these projects only, of unit, integration, sqlserver (integration tests there only) and browser
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

fast= only=
for argument in "$@"; do
  case "$argument" in
    --fast) fast=1 ;;
    --long) export PARTNERBENEFITS_LONG=1 ;;
    unit|integration|sqlserver|browser) only+=" $argument" ;;
    *) echo "test.sh: unknown argument '$argument'. Usage: ./test.sh [--fast | --long] [unit] [integration] [sqlserver] [browser]" >&2
       exit 2 ;;
  esac
done

is_wanted() { [[ -z $only || " $only " == *" $1 "* ]]; }

for tool in dotnet npm; do
  command -v "$tool" >/dev/null || { echo "test.sh: '$tool' is missing. Install the .NET 10 SDK and Node.js 20 or newer." >&2; exit 2; }
done

find_browser() {
  for name in "${PARTNERBENEFITS_BROWSER:-}" chromium chromium-browser google-chrome; do
    [ -n "$name" ] && command -v "$name" && return
  done
  return 1
}

if [ -z "$fast" ] && is_wanted browser && ! PARTNERBENEFITS_BROWSER=$(find_browser); then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "test.sh: no browser found; installing Chromium."
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; } >/dev/null
    PARTNERBENEFITS_BROWSER=$(find_browser) || true
  else
    echo "test.sh: no browser found. Install Chromium (on Debian: sudo apt-get install chromium), or name one in PARTNERBENEFITS_BROWSER." >&2
  fi
fi

# For the tests of deploy/nginx.conf; without it they are skipped.
if [ -z "$fast" ] && { is_wanted integration || is_wanted sqlserver; } && ! PATH=$PATH:/usr/sbin command -v nginx >/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "test.sh: no nginx found; installing it."
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends nginx-light; } >/dev/null || true
  else
    echo "test.sh: no nginx found, so the tests of deploy/nginx.conf are skipped. On Debian: sudo apt-get install nginx-light." >&2
  fi
fi
export PARTNERBENEFITS_BROWSER="${PARTNERBENEFITS_BROWSER:-}"

dotnet build --nologo -v quiet || exit 1

reports=$PWD/TestResults
rm -rf "$reports"
passed=0 failed=0 skipped=0
run() {
  local log status f
  log=$(mktemp)
  echo "== $(basename "$1" .csproj)${2:+ on $2}"
  dotnet test --project "$1" --no-build --no-ansi --results-directory "$reports" \
    --report-xunit-trx --report-xunit-trx-filename "$(basename "$1" .csproj)${2:+ on $2}.trx" \
    ${fast:+--filter-not-trait Size=Campaign} 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  count() { sed -n "s/^ *$1: *\([0-9]*\).*/\1/p" "$log" | tail -n 1; }
  f=$(count failed) total=$(count total)
  # A run that broke off counts as a failure of its own.
  [ "$status" -ne 0 ] && [ "${f:-0}" -eq 0 ] && f=1
  passed=$((passed + $(count succeeded || true) + 0)) failed=$((failed + ${f:-0})) skipped=$((skipped + $(count skipped || true) + 0))
  rm -f "$log"
}

# The integration tests once more, where there is a server to run them on.
run_on_sql_server() {
  if [ -n "${TEST_SQLSERVER:-}" ] || docker info >/dev/null 2>&1; then
    PARTNERBENEFITS_TEST_DATABASE=SqlServer run "$1" "SQL Server"
  else
    echo "${total:-All} integration tests were skipped on SQL Server: TEST_SQLSERVER holds no connection string, and Docker is not there."
    skipped=$((skipped + ${total:-1}))
  fi
}

# One project at a time: they share the machine's cores, and the browser tests wait for a portal.
for project in tests/*Tests/*.csproj; do
  case "$project" in
    *IntegrationTests*)
      if is_wanted integration; then
        run "$project"
        head -n 1 tests/PartnerBenefits.IntegrationTests/bin/Debug/*/TestResults/sql-server-statements.txt 2>/dev/null
      fi
      [ -z "$fast" ] && is_wanted sqlserver && run_on_sql_server "$project" ;;
    *BrowserTests*) [ -z "$fast" ] && is_wanted browser && run "$project" ;;
    *) is_wanted unit && run "$project" ;;
  esac
done

echo "== The ten slowest classes"
./slowest.sh "$reports"/*.trx

if [ "$skipped" -gt 0 ]; then
  echo "$passed passed, $failed failed, $skipped skipped"
else
  echo "$passed passed, $failed failed"
fi
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
