using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBenefits.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Steady : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Heartbeats",
                columns: table => new
                {
                    Part = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Heartbeats", x => x.Part);
                });

            migrationBuilder.CreateTable(
                name: "Holds",
                columns: table => new
                {
                    Reason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
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
        }
    }
}
