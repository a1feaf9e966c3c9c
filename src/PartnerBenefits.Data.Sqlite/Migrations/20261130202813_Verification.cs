using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBenefits.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Verification : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "VerifiedAt",
                table: "PartnerAccounts",
                type: "TEXT",
                nullable: true);

            // Whoever was added by the network, or has paid, is known to it.
            migrationBuilder.Sql(
                "UPDATE PartnerAccounts SET VerifiedAt = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE "
                + "NOT EXISTS (SELECT 1 FROM AuditEvents e WHERE e.AccountId = PartnerAccounts.Id AND e.Action = 'AccountJoined') "
                + "OR EXISTS (SELECT 1 FROM Orders o WHERE o.AccountId = PartnerAccounts.Id AND o.PaidOn IS NOT NULL);");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "VerifiedAt",
                table: "PartnerAccounts");
        }
    }
}
