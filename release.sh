#!/usr/bin/env bash
# Makes what is released, in artifacts/: the portal, SQL Server's schema and logins as scripts, the lists of its parts, and all of
# it once more as an archive that is named after the version, with its checksum.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
# What is released is made of the packages of the lock files, which were tested, and of no others.
export RestoreLockedMode=true

portal=src/PartnerBenefits.Web
rm -rf artifacts
dotnet publish "$portal" -c Release -o artifacts/portal --nologo -v quiet
[ ! -e artifacts/portal/appsettings.Development.json ] || { echo "release.sh: the settings of Development must not be released." >&2; exit 1; }

mkdir -p artifacts/sql artifacts/sbom
dotnet tool restore >/dev/null
dotnet ef migrations script --idempotent --project src/PartnerBenefits.Data.SqlServer -o artifacts/sql/schema.sql
cp src/PartnerBenefits.Data.SqlServer/Logins.sql artifacts/sql/
cp -r deploy artifacts/

dotnet CycloneDX "$portal/PartnerBenefits.Web.csproj" --disable-package-restore --output-format Json \
  --output artifacts/sbom --filename nuget.cdx.json >/dev/null
(cd "$portal" && npm sbom --sbom-format cyclonedx --omit dev --package-lock-only) > artifacts/sbom/npm.cdx.json
node .ci/third-party.mjs artifacts/sbom > artifacts/portal/THIRD-PARTY.md

version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
archive=PartnerBenefits-$version.tar.gz
tar -C artifacts -czf "$archive" --transform "s:^:PartnerBenefits-$version/:" portal sql deploy sbom
mv "$archive" artifacts/
(cd artifacts && sha256sum "$archive" > SHA256SUMS)

echo "release.sh: artifacts/portal, artifacts/sql, artifacts/deploy, artifacts/sbom and artifacts/$archive are made."
