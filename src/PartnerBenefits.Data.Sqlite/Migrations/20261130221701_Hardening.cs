using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBenefits.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Hardening : Migration
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
                name: "Device",
                table: "Sessions",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LastSeenAt",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RenewalTriedAt",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Purchases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedInto",
                table: "PortalUsers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReadLanguage",
                table: "PortalUsers",
                type: "TEXT",
                unicode: false,
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SignInName",
                table: "PortalUsers",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SortKey",
                table: "PortalUsers",
                type: "TEXT",
                unicode: false,
                maxLength: 600,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "PortalUsers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "FoldedName",
                table: "PartnerAccounts",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

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

            migrationBuilder.AddColumn<string>(
                name: "ReadLanguage",
                table: "Newcomers",
                type: "TEXT",
                unicode: false,
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "LevelRequests",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "ChoicePools",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "CancellationRequests",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<short>(
                name: "FormHash",
                table: "AuditEvents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Activations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "AccessRequests",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

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

            migrationBuilder.CreateTable(
                name: "AuditValues",
                columns: table => new
                {
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    Field = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Before = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    After = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
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
                name: "IX_PortalUsers_AccountId_SortKey_Id",
                table: "PortalUsers",
                columns: new[] { "AccountId", "SortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PartnerAccounts_FoldedName",
                table: "PartnerAccounts",
                column: "FoldedName");

            migrationBuilder.CreateIndex(
                name: "IX_PartnerAccounts_VerifiedAt",
                table: "PartnerAccounts",
                column: "VerifiedAt");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_AccountId_QueuedAt_CausedByKind_CausedById",
                table: "OutboxMessages",
                columns: new[] { "AccountId", "QueuedAt", "CausedByKind", "CausedById" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_To_QueuedAt_CausedByKind",
                table: "OutboxMessages",
                columns: new[] { "To", "QueuedAt", "CausedByKind" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_Looks",
                table: "AuditEvents",
                columns: new[] { "ActorId", "At" },
                filter: "Action = 'AccountViewed'");

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

            migrationBuilder.CreateIndex(
                name: "IX_AuditValues_AccountId_Field_EventId",
                table: "AuditValues",
                columns: new[] { "AccountId", "Field", "EventId" });

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

            // Since this version a name is split into words at every apostrophe, also at the letters that look like one. Names whose
            // words hold such a letter lose their words here; migrate, and a start in Development, gives them words again.
            migrationBuilder.Sql(
                "DELETE FROM SearchWords WHERE TargetId IN (SELECT TargetId FROM SearchWords WHERE Word GLOB '*[ʹʺʻʼʽʾʿˈꞋꞌ]*');");

            // The end of Grace is announced since this version. A day in the past makes the scheduler look again at
            // each paid subscription, so that those that are in Grace already get these reminders too.
            migrationBuilder.Sql("UPDATE Subscriptions SET NextDueOn = PaidOn WHERE NextDueOn IS NOT NULL AND PaidOn IS NOT NULL;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AdminReplacements");

            migrationBuilder.DropTable(
                name: "AuditValues");

            migrationBuilder.DropTable(
                name: "UnitsCorrections");

            migrationBuilder.DropIndex(
                name: "IX_PortalUsers_AccountId_SortKey_Id",
                table: "PortalUsers");

            migrationBuilder.DropIndex(
                name: "IX_PartnerAccounts_FoldedName",
                table: "PartnerAccounts");

            migrationBuilder.DropIndex(
                name: "IX_PartnerAccounts_VerifiedAt",
                table: "PartnerAccounts");

            migrationBuilder.DropIndex(
                name: "IX_OutboxMessages_AccountId_QueuedAt_CausedByKind_CausedById",
                table: "OutboxMessages");

            migrationBuilder.DropIndex(
                name: "IX_OutboxMessages_To_QueuedAt_CausedByKind",
                table: "OutboxMessages");

            migrationBuilder.DropIndex(
                name: "IX_AuditEvents_Looks",
                table: "AuditEvents");

            migrationBuilder.DropColumn(
                name: "ReadLanguage",
                table: "StaffMembers");

            migrationBuilder.DropColumn(
                name: "Device",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "LastSeenAt",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "RenewalTriedAt",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Purchases");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "PortalUsers");

            migrationBuilder.DropColumn(
                name: "ReadLanguage",
                table: "PortalUsers");

            migrationBuilder.DropColumn(
                name: "SignInName",
                table: "PortalUsers");

            migrationBuilder.DropColumn(
                name: "SortKey",
                table: "PortalUsers");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "PortalUsers");

            migrationBuilder.DropColumn(
                name: "FoldedName",
                table: "PartnerAccounts");

            migrationBuilder.DropColumn(
                name: "CausedById",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "CausedByKind",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "ReadLanguage",
                table: "Newcomers");

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
                name: "FormHash",
                table: "AuditEvents");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Activations");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "AccessRequests");
        }
    }
}
