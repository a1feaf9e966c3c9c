using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBenefits.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WaitingMails : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_Waiting",
                table: "OutboxMessages",
                columns: new[] { "State", "QueuedAt", "Kind" },
                filter: "State IN ('Queued', 'Leased', 'Sending')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OutboxMessages_Waiting",
                table: "OutboxMessages");
        }
    }
}
