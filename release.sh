#!/usr/bin/env bash
# Makes what is released, in artifacts/: the portal, and SQL Server's schema and logins as scripts.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

rm -rf artifacts
dotnet publish src/PartnerBenefits.Web -c Release -o artifacts/portal --nologo -v quiet

mkdir -p artifacts/sql
dotnet tool restore >/dev/null
dotnet ef migrations script --idempotent --project src/PartnerBenefits.Data.SqlServer -o artifacts/sql/schema.sql
cp src/PartnerBenefits.Data.SqlServer/Logins.sql artifacts/sql/

echo "release.sh: artifacts/portal and artifacts/sql are made."
