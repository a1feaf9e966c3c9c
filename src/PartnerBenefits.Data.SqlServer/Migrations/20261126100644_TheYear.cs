using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBenefits.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class TheYear : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "CancelledOn",
                table: "Terms",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PayUntil",
                table: "Terms",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextDueOn",
                table: "Subscriptions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RenewalOffInTerm",
                table: "Subscriptions",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OrderId",
                table: "OutboxMessages",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SubscriptionId",
                table: "OutboxMessages",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Level",
                table: "Offers",
                type: "varchar(30)",
                unicode: false,
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Anchor",
                table: "Memberships",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextDueOn",
                table: "Memberships",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SecretHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => x.UserId);
                    table.ForeignKey(
                        name: "FK_CalendarFeeds_PortalUsers_AccountId_UserId",
                        columns: x => new { x.AccountId, x.UserId },
                        principalTable: "PortalUsers",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LevelRequests",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Level = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    AskedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsConfirmed = table.Column<bool>(type: "bit", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LevelRequests", x => x.AccountId);
                    table.CheckConstraint("CK_LevelRequests_Answer", "AnsweredAt IS NULL OR IsConfirmed = 1 OR Reason IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_LevelRequests_Memberships_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Memberships",
                        principalColumn: "AccountId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LevelRequests_PortalUsers_AccountId_AskedBy",
                        columns: x => new { x.AccountId, x.AskedBy },
                        principalTable: "PortalUsers",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Milestones",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    About = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Milestones", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Milestones_PartnerAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "PartnerAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Newcomers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ObjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    Theme = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Newcomers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Purchases",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OfferId = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    ChangedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Billing_City = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Billing_Company = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Billing_Country = table.Column<string>(type: "varchar(2)", unicode: false, maxLength: 2, nullable: false),
                    Billing_PostalCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Billing_PurchaseOrder = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Billing_Street = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Purchases", x => new { x.AccountId, x.OfferId });
                    table.ForeignKey(
                        name: "FK_Purchases_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Purchases_PortalUsers_AccountId_ChangedBy",
                        columns: x => new { x.AccountId, x.ChangedBy },
                        principalTable: "PortalUsers",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TermsVersions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "int", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TermsVersions", x => x.Number);
                    table.CheckConstraint("CK_TermsVersions_Number", "Number > 0");
                });

            migrationBuilder.CreateTable(
                name: "AccessRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NewcomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsGranted = table.Column<bool>(type: "bit", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessRequests", x => x.Id);
                    table.CheckConstraint("CK_AccessRequests_Answer", "(AnsweredAt IS NULL AND IsGranted IS NULL) OR (AnsweredAt IS NOT NULL AND IsGranted IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_AccessRequests_Newcomers_NewcomerId",
                        column: x => x.NewcomerId,
                        principalTable: "Newcomers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccessRequests_PartnerAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "PartnerAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TermNumber = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Amount = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    Currency = table.Column<string>(type: "varchar(3)", unicode: false, maxLength: 3, nullable: false),
                    TermsVersion = table.Column<int>(type: "int", nullable: false),
                    PlacedByKind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    PlacedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlacedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PlacedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Billing_City = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Billing_Company = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Billing_Country = table.Column<string>(type: "varchar(2)", unicode: false, maxLength: 2, nullable: false),
                    Billing_PostalCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Billing_PurchaseOrder = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Billing_Street = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Orders", x => x.Id);
                    table.UniqueConstraint("AK_Orders_AccountId_Id", x => new { x.AccountId, x.Id });
                    table.CheckConstraint("CK_Orders_Ended", "EndedOn IS NULL OR EndReason IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_Orders_Subscriptions_AccountId_SubscriptionId",
                        columns: x => new { x.AccountId, x.SubscriptionId },
                        principalTable: "Subscriptions",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Orders_TermsVersions_TermsVersion",
                        column: x => x.TermsVersion,
                        principalTable: "TermsVersions",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TermsAcceptances",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    AcceptedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TermsAcceptances", x => new { x.AccountId, x.Version });
                    table.ForeignKey(
                        name: "FK_TermsAcceptances_PortalUsers_AccountId_AcceptedBy",
                        columns: x => new { x.AccountId, x.AcceptedBy },
                        principalTable: "PortalUsers",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TermsAcceptances_TermsVersions_Version",
                        column: x => x.Version,
                        principalTable: "TermsVersions",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TermsSections",
                columns: table => new
                {
                    Version = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Heading_En = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Heading_Fr = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Text_En = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Text_Fr = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TermsSections", x => new { x.Version, x.Position });
                    table.ForeignKey(
                        name: "FK_TermsSections_TermsVersions_Version",
                        column: x => x.Version,
                        principalTable: "TermsVersions",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CancellationRequests",
                columns: table => new
                {
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    AskedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsRefused = table.Column<bool>(type: "bit", nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CancellationRequests", x => x.OrderId);
                    table.CheckConstraint("CK_CancellationRequests_Answer", "AnsweredAt IS NULL OR (IsRefused IS NOT NULL AND Answer IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_CancellationRequests_Orders_AccountId_OrderId",
                        columns: x => new { x.AccountId, x.OrderId },
                        principalTable: "Orders",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CancellationRequests_PortalUsers_AccountId_AskedBy",
                        columns: x => new { x.AccountId, x.AskedBy },
                        principalTable: "PortalUsers",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_NextDueOn",
                table: "Subscriptions",
                column: "NextDueOn");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_NextDueOn",
                table: "Memberships",
                column: "NextDueOn");

            migrationBuilder.CreateIndex(
                name: "IX_AccessRequests_AccountId",
                table: "AccessRequests",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_AccessRequests_NewcomerId_AccountId",
                table: "AccessRequests",
                columns: new[] { "NewcomerId", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_AccountId_UserId",
                table: "CalendarFeeds",
                columns: new[] { "AccountId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_SecretHash",
                table: "CalendarFeeds",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CancellationRequests_AccountId_AskedBy",
                table: "CancellationRequests",
                columns: new[] { "AccountId", "AskedBy" });

            migrationBuilder.CreateIndex(
                name: "IX_CancellationRequests_AccountId_OrderId",
                table: "CancellationRequests",
                columns: new[] { "AccountId", "OrderId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LevelRequests_AccountId_AskedBy",
                table: "LevelRequests",
                columns: new[] { "AccountId", "AskedBy" });

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_AccountId",
                table: "Milestones",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_SubjectId_Kind_About",
                table: "Milestones",
                columns: new[] { "SubjectId", "Kind", "About" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Newcomers_TenantId_ObjectId",
                table: "Newcomers",
                columns: new[] { "TenantId", "ObjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Orders_AccountId_SubscriptionId",
                table: "Orders",
                columns: new[] { "AccountId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Number",
                table: "Orders",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Orders_PlacedAt",
                table: "Orders",
                column: "PlacedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_SubscriptionId_TermNumber",
                table: "Orders",
                columns: new[] { "SubscriptionId", "TermNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_TermsVersion",
                table: "Orders",
                column: "TermsVersion");

            migrationBuilder.CreateIndex(
                name: "IX_Purchases_AccountId_ChangedBy",
                table: "Purchases",
                columns: new[] { "AccountId", "ChangedBy" });

            migrationBuilder.CreateIndex(
                name: "IX_Purchases_OfferId",
                table: "Purchases",
                column: "OfferId");

            migrationBuilder.CreateIndex(
                name: "IX_TermsAcceptances_AccountId_AcceptedBy",
                table: "TermsAcceptances",
                columns: new[] { "AccountId", "AcceptedBy" });

            migrationBuilder.CreateIndex(
                name: "IX_TermsAcceptances_Version",
                table: "TermsAcceptances",
                column: "Version");

            // A check of an old table can't be changed on SQLite without making it anew outside a transaction. Whoever is signed in
            // signs in once more.
            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    NewcomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AuthenticatedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ProviderSession = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    LogoutHint = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                    table.CheckConstraint("CK_Sessions_Person", "(UserId IS NOT NULL AND AccountId IS NOT NULL AND StaffId IS NULL AND NewcomerId IS NULL) OR (UserId IS NULL AND AccountId IS NULL AND StaffId IS NOT NULL AND NewcomerId IS NULL) OR (UserId IS NULL AND AccountId IS NULL AND StaffId IS NULL AND NewcomerId IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_Sessions_Newcomers_NewcomerId",
                        column: x => x.NewcomerId,
                        principalTable: "Newcomers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sessions_PortalUsers_AccountId_UserId",
                        columns: x => new { x.AccountId, x.UserId },
                        principalTable: "PortalUsers",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sessions_StaffMembers_StaffId",
                        column: x => x.StaffId,
                        principalTable: "StaffMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_AccountId_UserId",
                table: "Sessions",
                columns: new[] { "AccountId", "UserId" });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_EndsAt",
                table: "Sessions",
                column: "EndsAt");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_ProviderSession",
                table: "Sessions",
                column: "ProviderSession",
                filter: "ProviderSession IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_StaffId",
                table: "Sessions",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_NewcomerId",
                table: "Sessions",
                column: "NewcomerId");

            // What was bought before there was a scheduler is looked at as soon as there is one.
            migrationBuilder.Sql("UPDATE Subscriptions SET NextDueOn = OrderedOn;");
            migrationBuilder.Sql("UPDATE Memberships SET NextDueOn = JoinedOn;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropTable(
                name: "AccessRequests");

            migrationBuilder.DropTable(
                name: "CalendarFeeds");

            migrationBuilder.DropTable(
                name: "CancellationRequests");

            migrationBuilder.DropTable(
                name: "LevelRequests");

            migrationBuilder.DropTable(
                name: "Milestones");

            migrationBuilder.DropTable(
                name: "Purchases");

            migrationBuilder.DropTable(
                name: "TermsAcceptances");

            migrationBuilder.DropTable(
                name: "TermsSections");

            migrationBuilder.DropTable(
                name: "Newcomers");

            migrationBuilder.DropTable(
                name: "Orders");

            migrationBuilder.DropTable(
                name: "TermsVersions");

            migrationBuilder.DropIndex(
                name: "IX_Subscriptions_NextDueOn",
                table: "Subscriptions");

            migrationBuilder.DropIndex(
                name: "IX_Memberships_NextDueOn",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "CancelledOn",
                table: "Terms");

            migrationBuilder.DropColumn(
                name: "PayUntil",
                table: "Terms");

            migrationBuilder.DropColumn(
                name: "NextDueOn",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "RenewalOffInTerm",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "OrderId",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "SubscriptionId",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "Level",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "Anchor",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "NextDueOn",
                table: "Memberships");

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AuthenticatedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ProviderSession = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    LogoutHint = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                    table.CheckConstraint("CK_Sessions_Person", "(StaffId IS NULL AND UserId IS NOT NULL AND AccountId IS NOT NULL) OR (StaffId IS NOT NULL AND UserId IS NULL AND AccountId IS NULL)");
                    table.ForeignKey(
                        name: "FK_Sessions_PortalUsers_AccountId_UserId",
                        columns: x => new { x.AccountId, x.UserId },
                        principalTable: "PortalUsers",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sessions_StaffMembers_StaffId",
                        column: x => x.StaffId,
                        principalTable: "StaffMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_AccountId_UserId",
                table: "Sessions",
                columns: new[] { "AccountId", "UserId" });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_EndsAt",
                table: "Sessions",
                column: "EndsAt");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_ProviderSession",
                table: "Sessions",
                column: "ProviderSession",
                filter: "ProviderSession IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_StaffId",
                table: "Sessions",
                column: "StaffId");
        }
    }
}
