using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBenefits.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AdminReplacements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SignInDomain",
                table: "PortalUsers",
                type: "varchar(254)",
                unicode: false,
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FoldedName",
                table: "PartnerAccounts",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_PartnerAccounts_FoldedName",
                table: "PartnerAccounts",
                column: "FoldedName");

            migrationBuilder.CreateIndex(
                name: "IX_PartnerAccounts_VerifiedAt",
                table: "PartnerAccounts",
                column: "VerifiedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PartnerAccounts_FoldedName",
                table: "PartnerAccounts");

            migrationBuilder.DropIndex(
                name: "IX_PartnerAccounts_VerifiedAt",
                table: "PartnerAccounts");

            migrationBuilder.DropColumn(
                name: "SignInDomain",
                table: "PortalUsers");

            migrationBuilder.DropColumn(
                name: "FoldedName",
                table: "PartnerAccounts");
        }
    }
}
