using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBenefits.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Steady : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The column is part of both, and SQL Server alters neither with it.
            migrationBuilder.DropPrimaryKey(name: "PK_SearchWords", table: "SearchWords");
            migrationBuilder.DropIndex(name: "IX_SearchWords_Word", table: "SearchWords");
            migrationBuilder.AlterColumn<string>(
                name: "Word",
                table: "SearchWords",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60);

            migrationBuilder.AddPrimaryKey(name: "PK_SearchWords", table: "SearchWords", columns: new[] { "Target", "TargetId", "Word" });
            migrationBuilder.CreateIndex(name: "IX_SearchWords_Word", table: "SearchWords", columns: new[] { "Word", "Target", "TargetId" });

            migrationBuilder.CreateTable(
                name: "Heartbeats",
                columns: table => new
                {
                    Part = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Heartbeats", x => x.Part);
                });

            migrationBuilder.CreateTable(
                name: "Holds",
                columns: table => new
                {
                    Reason = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Detail = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Holds", x => x.Reason);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_Pause",
                table: "Assignments",
                columns: new[] { "EntitlementId", "SeatFreeFrom" },
                filter: "SeatFreeFrom IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Heartbeats");

            migrationBuilder.DropTable(
                name: "Holds");

            migrationBuilder.DropIndex(
                name: "IX_Assignments_Pause",
                table: "Assignments");

            migrationBuilder.DropPrimaryKey(name: "PK_SearchWords", table: "SearchWords");
            migrationBuilder.DropIndex(name: "IX_SearchWords_Word", table: "SearchWords");
            migrationBuilder.AlterColumn<string>(
                name: "Word",
                table: "SearchWords",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AddPrimaryKey(name: "PK_SearchWords", table: "SearchWords", columns: new[] { "Target", "TargetId", "Word" });
            migrationBuilder.CreateIndex(name: "IX_SearchWords_Word", table: "SearchWords", columns: new[] { "Word", "Target", "TargetId" });
        }
    }
}
