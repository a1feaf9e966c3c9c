using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBenefits.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PeopleAndServices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "PauseDays",
                table: "Entitlements",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "PauseDays",
                table: "Benefits",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "SeatFreeFrom",
                table: "Assignments",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddUniqueConstraint(
                name: "AK_Assignments_AccountId_Id",
                table: "Assignments",
                columns: new[] { "AccountId", "Id" });

            migrationBuilder.CreateTable(
                name: "Activations",
                columns: table => new
                {
                    AssignmentId = table.Column<long>(type: "bigint", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Stage = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    AlternativeEmail = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    RequestedByKind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    RequestedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    TakenBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TakenAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    AccessId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ContractId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ActiveSince = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Activations", x => x.AssignmentId);
                    table.CheckConstraint("CK_Activations_Active", "Stage <> 'Active' OR (AccessId IS NOT NULL AND ContractId IS NOT NULL AND ActiveSince IS NOT NULL)");
                    table.CheckConstraint("CK_Activations_SentBack", "Stage <> 'SentBack' OR Reason IS NOT NULL");
                    table.CheckConstraint("CK_Activations_Taken", "Stage <> 'Processing' OR (TakenBy IS NOT NULL AND TakenAt IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_Activations_Assignments_AccountId_AssignmentId",
                        columns: x => new { x.AccountId, x.AssignmentId },
                        principalTable: "Assignments",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Activations_StaffMembers_TakenBy",
                        column: x => x.TakenBy,
                        principalTable: "StaffMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMessages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    To = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    AssignmentId = table.Column<long>(type: "bigint", nullable: true),
                    State = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    QueuedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    LeaseUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Problem = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMessages", x => x.Id);
                    table.CheckConstraint("CK_OutboxMessages_Lease", "(State IN ('Leased', 'Sending') AND LeaseUntil IS NOT NULL) OR (State NOT IN ('Leased', 'Sending') AND LeaseUntil IS NULL)");
                    table.ForeignKey(
                        name: "FK_OutboxMessages_Assignments_AccountId_AssignmentId",
                        columns: x => new { x.AccountId, x.AssignmentId },
                        principalTable: "Assignments",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OutboxMessages_PortalUsers_AccountId_UserId",
                        columns: x => new { x.AccountId, x.UserId },
                        principalTable: "PortalUsers",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SearchWords",
                columns: table => new
                {
                    Target = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    TargetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Word = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchWords", x => new { x.Target, x.TargetId, x.Word });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_EntitlementId_Id",
                table: "Assignments",
                columns: new[] { "EntitlementId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_UserId_Id",
                table: "Assignments",
                columns: new[] { "UserId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Activations_AccountId_AssignmentId",
                table: "Activations",
                columns: new[] { "AccountId", "AssignmentId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Activations_Stage_RequestedAt",
                table: "Activations",
                columns: new[] { "Stage", "RequestedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Activations_TakenBy",
                table: "Activations",
                column: "TakenBy");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_AccountId_AssignmentId",
                table: "OutboxMessages",
                columns: new[] { "AccountId", "AssignmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_AccountId_UserId",
                table: "OutboxMessages",
                columns: new[] { "AccountId", "UserId" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_State_LeaseUntil",
                table: "OutboxMessages",
                columns: new[] { "State", "LeaseUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_State_NextAttemptAt",
                table: "OutboxMessages",
                columns: new[] { "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SearchWords_Word",
                table: "SearchWords",
                columns: new[] { "Word", "Target", "TargetId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Activations");

            migrationBuilder.DropTable(
                name: "OutboxMessages");

            migrationBuilder.DropTable(
                name: "SearchWords");

            migrationBuilder.DropUniqueConstraint(
                name: "AK_Assignments_AccountId_Id",
                table: "Assignments");

            migrationBuilder.DropIndex(
                name: "IX_Assignments_EntitlementId_Id",
                table: "Assignments");

            migrationBuilder.DropIndex(
                name: "IX_Assignments_UserId_Id",
                table: "Assignments");

            migrationBuilder.DropColumn(
                name: "PauseDays",
                table: "Entitlements");

            migrationBuilder.DropColumn(
                name: "PauseDays",
                table: "Benefits");

            migrationBuilder.DropColumn(
                name: "SeatFreeFrom",
                table: "Assignments");
        }
    }
}
