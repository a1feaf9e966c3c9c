using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBenefits.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AdminReplacements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SignInName",
                table: "PortalUsers",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FoldedName",
                table: "PartnerAccounts",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AdminReplacements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    LeavingId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ObjectedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Objection = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdminReplacements", x => x.Id);
                    table.CheckConstraint("CK_AdminReplacements_End", "(EndedAt IS NULL AND Outcome IS NULL) OR (EndedAt IS NOT NULL AND Outcome IS NOT NULL)");
                    table.CheckConstraint("CK_AdminReplacements_TwoStaff", "Outcome IS NULL OR Outcome <> 'Confirmed' OR (DecidedBy IS NOT NULL AND DecidedBy <> AskedBy)");
                    table.ForeignKey(
                        name: "FK_AdminReplacements_PartnerAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "PartnerAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AdminReplacements_PortalUsers_AccountId_LeavingId",
                        columns: x => new { x.AccountId, x.LeavingId },
                        principalTable: "PortalUsers",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AdminReplacements_PortalUsers_AccountId_ObjectedBy",
                        columns: x => new { x.AccountId, x.ObjectedBy },
                        principalTable: "PortalUsers",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AdminReplacements_PortalUsers_AccountId_PersonId",
                        columns: x => new { x.AccountId, x.PersonId },
                        principalTable: "PortalUsers",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AdminReplacements_StaffMembers_AskedBy",
                        column: x => x.AskedBy,
                        principalTable: "StaffMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AdminReplacements_StaffMembers_DecidedBy",
                        column: x => x.DecidedBy,
                        principalTable: "StaffMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PartnerAccounts_FoldedName",
                table: "PartnerAccounts",
                column: "FoldedName");

            migrationBuilder.CreateIndex(
                name: "IX_PartnerAccounts_VerifiedAt",
                table: "PartnerAccounts",
                column: "VerifiedAt");

            migrationBuilder.CreateIndex(
                name: "IX_AdminReplacements_AccountId_LeavingId",
                table: "AdminReplacements",
                columns: new[] { "AccountId", "LeavingId" });

            migrationBuilder.CreateIndex(
                name: "IX_AdminReplacements_AccountId_ObjectedBy",
                table: "AdminReplacements",
                columns: new[] { "AccountId", "ObjectedBy" });

            migrationBuilder.CreateIndex(
                name: "IX_AdminReplacements_AccountId_PersonId",
                table: "AdminReplacements",
                columns: new[] { "AccountId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_AdminReplacements_AskedBy",
                table: "AdminReplacements",
                column: "AskedBy");

            migrationBuilder.CreateIndex(
                name: "IX_AdminReplacements_DecidedBy",
                table: "AdminReplacements",
                column: "DecidedBy");

            migrationBuilder.CreateIndex(
                name: "IX_AdminReplacements_OneOpen",
                table: "AdminReplacements",
                column: "AccountId",
                unique: true,
                filter: "EndedAt IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AdminReplacements");

            migrationBuilder.DropIndex(
                name: "IX_PartnerAccounts_FoldedName",
                table: "PartnerAccounts");

            migrationBuilder.DropIndex(
                name: "IX_PartnerAccounts_VerifiedAt",
                table: "PartnerAccounts");

            migrationBuilder.DropColumn(
                name: "SignInName",
                table: "PortalUsers");

            migrationBuilder.DropColumn(
                name: "FoldedName",
                table: "PartnerAccounts");
        }
    }
}
