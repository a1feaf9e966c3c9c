using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBenefits.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class SortKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "PortalUsers",
                type: "varchar(600)",
                unicode: false,
                maxLength: 600,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_PortalUsers_AccountId_SortKey_Id",
                table: "PortalUsers",
                columns: new[] { "AccountId", "SortKey", "Id" });

            // Apostrophes that are letters to Unicode separate words now. The next start makes the words of these rows anew.
            migrationBuilder.Sql(
                "DELETE FROM SearchWords WHERE TargetId IN (SELECT TargetId FROM SearchWords WHERE Word LIKE N'%[ʹʺʻʼʽʾʿˈꞋꞌ]%');");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PortalUsers_AccountId_SortKey_Id",
                table: "PortalUsers");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "PortalUsers");
        }
    }
}
