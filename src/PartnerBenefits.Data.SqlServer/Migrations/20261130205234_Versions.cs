using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBenefits.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Versions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Purchases",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "PortalUsers",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "LevelRequests",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "ChoicePools",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "CancellationRequests",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Activations",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "AccessRequests",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "AuditValues",
                columns: table => new
                {
                    EventId = table.Column<long>(type: "bigint", nullable: false),
                    Field = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Before = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    After = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditValues", x => new { x.EventId, x.Field });
                    table.ForeignKey(
                        name: "FK_AuditValues_AuditEvents_EventId",
                        column: x => x.EventId,
                        principalTable: "AuditEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AuditValues_PartnerAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "PartnerAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_Looks",
                table: "AuditEvents",
                columns: new[] { "ActorId", "At" },
                filter: "Action = 'AccountViewed'");

            migrationBuilder.CreateIndex(
                name: "IX_AuditValues_AccountId_Field_EventId",
                table: "AuditValues",
                columns: new[] { "AccountId", "Field", "EventId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuditValues");

            migrationBuilder.DropIndex(
                name: "IX_AuditEvents_Looks",
                table: "AuditEvents");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Purchases");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "PortalUsers");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "LevelRequests");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "ChoicePools");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "CancellationRequests");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Activations");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "AccessRequests");
        }
    }
}
