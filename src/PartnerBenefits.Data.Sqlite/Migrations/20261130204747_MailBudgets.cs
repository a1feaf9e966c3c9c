using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBenefits.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MailBudgets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "CausedById",
                table: "OutboxMessages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CausedByKind",
                table: "OutboxMessages",
                type: "TEXT",
                unicode: false,
                maxLength: 30,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_AccountId_QueuedAt_CausedByKind_CausedById",
                table: "OutboxMessages",
                columns: new[] { "AccountId", "QueuedAt", "CausedByKind", "CausedById" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_To_QueuedAt_CausedByKind",
                table: "OutboxMessages",
                columns: new[] { "To", "QueuedAt", "CausedByKind" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OutboxMessages_AccountId_QueuedAt_CausedByKind_CausedById",
                table: "OutboxMessages");

            migrationBuilder.DropIndex(
                name: "IX_OutboxMessages_To_QueuedAt_CausedByKind",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "CausedById",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "CausedByKind",
                table: "OutboxMessages");
        }
    }
}
