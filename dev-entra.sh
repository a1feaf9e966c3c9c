#!/usr/bin/env bash
# Runs the portal with sign-in by Entra, for which a stand-in on this computer answers (Linux). Ctrl-C ends both.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

stand_in=tests/PartnerBenefits.EntraStandIn portal=src/PartnerBenefits.Web
folder=$(mktemp -d)
pids=()

finish() {
  trap - EXIT INT TERM
  [ "${#pids[@]}" -eq 0 ] || kill "${pids[@]}" 2>/dev/null || true
  wait
  rm -rf "$folder"
}
trap finish EXIT
trap 'exit 0' INT TERM

# Started without 'dotnet run', which would stay between this script and what it has to end.
dotnet build --nologo -v quiet "$stand_in"
dotnet "$stand_in/bin/Debug/net10.0/PartnerBenefits.EntraStandIn.dll" --port 5444 --folder "$folder" &
pids+=($!)
until [ -e "$folder/portal.env" ]; do
  kill -0 "${pids[0]}" 2>/dev/null || exit 1
  sleep 0.2
done

set -a
. "$folder/portal.env"
ASPNETCORE_ENVIRONMENT=Development Authentication__Mode=Entra Mail__BaseUrl=https://localhost:5443
AzureAd__TenantId=organizations
set +a
echo "Open https://localhost:5443 and choose there whom Entra's stand-in (https://localhost:5444) signs in."
echo "The browser warns of the self-made certificate, once at each of the two addresses: go on."
echo "The demo accounts are known to both sides: each is linked at its first sign-in. Ctrl-C ends both."
(cd "$portal" && exec dotnet bin/Debug/net10.0/PartnerBenefits.Web.dll --urls https://localhost:5443) &
pids+=($!)
wait -n
