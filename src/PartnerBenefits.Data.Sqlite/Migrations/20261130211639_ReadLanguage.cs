using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBenefits.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ReadLanguage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ReadLanguage",
                table: "StaffMembers",
                type: "TEXT",
                unicode: false,
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReadLanguage",
                table: "PortalUsers",
                type: "TEXT",
                unicode: false,
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReadLanguage",
                table: "Newcomers",
                type: "TEXT",
                unicode: false,
                maxLength: 30,
                nullable: true);

            // The scheduler looks at each subscription once more, because the days before the end of Grace are new.
            migrationBuilder.Sql("UPDATE Subscriptions SET NextDueOn = PaidOn WHERE NextDueOn IS NOT NULL AND PaidOn IS NOT NULL;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ReadLanguage",
                table: "StaffMembers");

            migrationBuilder.DropColumn(
                name: "ReadLanguage",
                table: "PortalUsers");

            migrationBuilder.DropColumn(
                name: "ReadLanguage",
                table: "Newcomers");
        }
    }
}
