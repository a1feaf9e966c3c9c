using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBenefits.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PeopleAndUnits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "MergedInto",
                table: "PortalUsers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "UnitsCorrections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EarnedId = table.Column<long>(type: "INTEGER", nullable: true),
                    UsedId = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EntitlementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TermId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Amount = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ByKind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitsCorrections", x => x.Id);
                    table.CheckConstraint("CK_UnitsCorrections_Amount", "Amount > 0");
                    table.CheckConstraint("CK_UnitsCorrections_Entry", "(EarnedId IS NULL AND UsedId IS NOT NULL) OR (EarnedId IS NOT NULL AND UsedId IS NULL)");
                    table.ForeignKey(
                        name: "FK_UnitsCorrections_Earned_EarnedId",
                        column: x => x.EarnedId,
                        principalTable: "Earned",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnitsCorrections_Entitlements_AccountId_EntitlementId",
                        columns: x => new { x.AccountId, x.EntitlementId },
                        principalTable: "Entitlements",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnitsCorrections_Terms_AccountId_TermId",
                        columns: x => new { x.AccountId, x.TermId },
                        principalTable: "Terms",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnitsCorrections_Used_UsedId",
                        column: x => x.UsedId,
                        principalTable: "Used",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UnitsCorrections_AccountId_EntitlementId",
                table: "UnitsCorrections",
                columns: new[] { "AccountId", "EntitlementId" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitsCorrections_AccountId_TermId",
                table: "UnitsCorrections",
                columns: new[] { "AccountId", "TermId" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitsCorrections_EarnedId",
                table: "UnitsCorrections",
                column: "EarnedId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitsCorrections_UsedId",
                table: "UnitsCorrections",
                column: "UsedId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "UnitsCorrections");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "PortalUsers");
        }
    }
}
