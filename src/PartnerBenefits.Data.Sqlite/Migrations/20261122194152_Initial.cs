using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PartnerBenefits.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DataKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Purpose = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Wrapped = table.Column<byte[]>(type: "BLOB", maxLength: 128, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Offers",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Price = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: true),
                    Currency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: true),
                    TermMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name_En = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name_Fr = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PartnerAccounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PartnerId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    Country = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2, nullable: false),
                    Language = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartnerAccounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StaffMembers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ObjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    Theme = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffMembers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Benefits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfferId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Tab = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Fulfilment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    KeyPolicy = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    EarnedQuantity = table.Column<int>(type: "INTEGER", nullable: false),
                    Seats = table.Column<int>(type: "INTEGER", nullable: true),
                    Pool = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    PoolSide = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Credit_Amount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: true),
                    Credit_Currency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: true),
                    Credit_Period = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: true),
                    Group_En = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Group_Fr = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Instructions_En = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Instructions_Fr = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Name_En = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name_Fr = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Note_En = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Note_Fr = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Unit_En = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Unit_Fr = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Benefits", x => x.Id);
                    table.CheckConstraint("CK_Benefits_Pool", "(Pool IS NULL AND PoolSide IS NULL) OR (Pool IS NOT NULL AND PoolSide IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_Benefits_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    JoinedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastUsableDay = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_Memberships_PartnerAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "PartnerAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PortalUsers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Roles = table.Column<int>(type: "INTEGER", unicode: false, maxLength: 30, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ObjectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    Theme = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortalUsers", x => x.Id);
                    table.UniqueConstraint("AK_PortalUsers_AccountId_Id", x => new { x.AccountId, x.Id });
                    table.CheckConstraint("CK_PortalUsers_Entra", "(TenantId IS NULL AND ObjectId IS NULL) OR (TenantId IS NOT NULL AND ObjectId IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_PortalUsers_PartnerAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "PartnerAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Subscriptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfferId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    OrderedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ActivatedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CancelledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Anchor = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RenewsAutomatically = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscriptions", x => x.Id);
                    table.UniqueConstraint("AK_Subscriptions_AccountId_Id", x => new { x.AccountId, x.Id });
                    table.ForeignKey(
                        name: "FK_Subscriptions_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Subscriptions_PartnerAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "PartnerAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Downloads",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BenefitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    OperatingSystem = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Format = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: false),
                    SizeInBytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Name_En = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name_Fr = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Downloads", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Downloads_Benefits_BenefitId",
                        column: x => x.BenefitId,
                        principalTable: "Benefits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChoicePools",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Pool = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Units = table.Column<int>(type: "INTEGER", nullable: false),
                    Cloud = table.Column<int>(type: "INTEGER", nullable: true),
                    OnPremises = table.Column<int>(type: "INTEGER", nullable: true),
                    CloudFixed = table.Column<int>(type: "INTEGER", nullable: true),
                    OnPremisesFixed = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChoicePools", x => x.Id);
                    table.UniqueConstraint("AK_ChoicePools_AccountId_Id", x => new { x.AccountId, x.Id });
                    table.CheckConstraint("CK_ChoicePools_Fixed", "(CloudFixed IS NULL OR CloudFixed = 0 OR CloudFixed <= Cloud) AND (OnPremisesFixed IS NULL OR OnPremisesFixed = 0 OR OnPremisesFixed <= OnPremises)");
                    table.CheckConstraint("CK_ChoicePools_Split", "(Cloud IS NULL AND OnPremises IS NULL) OR (Cloud >= 0 AND OnPremises >= 0 AND Cloud + OnPremises = Units)");
                    table.ForeignKey(
                        name: "FK_ChoicePools_Subscriptions_AccountId_SubscriptionId",
                        columns: x => new { x.AccountId, x.SubscriptionId },
                        principalTable: "Subscriptions",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Terms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Start = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastUsableDay = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Terms", x => x.Id);
                    table.UniqueConstraint("AK_Terms_AccountId_Id", x => new { x.AccountId, x.Id });
                    table.CheckConstraint("CK_Terms_Dates", "Start <= LastUsableDay");
                    table.ForeignKey(
                        name: "FK_Terms_Subscriptions_AccountId_SubscriptionId",
                        columns: x => new { x.AccountId, x.SubscriptionId },
                        principalTable: "Subscriptions",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Entitlements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BenefitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PoolId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Granted = table.Column<int>(type: "INTEGER", nullable: false),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    SeatsTaken = table.Column<int>(type: "INTEGER", nullable: false),
                    KeyPolicy = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    KeysClaimed = table.Column<int>(type: "INTEGER", nullable: false),
                    Unit_En = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Unit_Fr = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Entitlements", x => x.Id);
                    table.UniqueConstraint("AK_Entitlements_AccountId_Id", x => new { x.AccountId, x.Id });
                    table.CheckConstraint("CK_Entitlements_Keys", "KeysClaimed >= 0 AND (KeysClaimed = 0 OR KeyPolicy IS NOT NULL) AND (KeysClaimed <= 1 OR KeyPolicy = 'PerLicense')");
                    table.CheckConstraint("CK_Entitlements_Seats", "SeatsTaken >= 0 AND SeatsTaken <= Seats");
                    table.ForeignKey(
                        name: "FK_Entitlements_Benefits_BenefitId",
                        column: x => x.BenefitId,
                        principalTable: "Benefits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Entitlements_ChoicePools_AccountId_PoolId",
                        columns: x => new { x.AccountId, x.PoolId },
                        principalTable: "ChoicePools",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Entitlements_Subscriptions_AccountId_SubscriptionId",
                        columns: x => new { x.AccountId, x.SubscriptionId },
                        principalTable: "Subscriptions",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Assignments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EntitlementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssignedByKind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    AssignedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssignedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedByKind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    EndedById = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assignments", x => x.Id);
                    table.CheckConstraint("CK_Assignments_Ended", "(EndedAt IS NULL AND EndedByKind IS NULL AND EndedById IS NULL) OR (EndedAt IS NOT NULL AND EndedByKind IS NOT NULL AND EndedById IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_Assignments_Entitlements_AccountId_EntitlementId",
                        columns: x => new { x.AccountId, x.EntitlementId },
                        principalTable: "Entitlements",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assignments_PortalUsers_AccountId_UserId",
                        columns: x => new { x.AccountId, x.UserId },
                        principalTable: "PortalUsers",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AuditEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Action = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    ActorKind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", unicode: false, maxLength: 45, nullable: true),
                    OperationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EntitlementId = table.Column<Guid>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Count = table.Column<int>(type: "INTEGER", nullable: true),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditEvents_Entitlements_AccountId_EntitlementId",
                        columns: x => new { x.AccountId, x.EntitlementId },
                        principalTable: "Entitlements",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AuditEvents_PartnerAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "PartnerAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AuditEvents_PortalUsers_AccountId_UserId",
                        columns: x => new { x.AccountId, x.UserId },
                        principalTable: "PortalUsers",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Earned",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
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
                    table.PrimaryKey("PK_Earned", x => x.Id);
                    table.CheckConstraint("CK_Earned_Amount", "Amount > 0");
                    table.ForeignKey(
                        name: "FK_Earned_Entitlements_AccountId_EntitlementId",
                        columns: x => new { x.AccountId, x.EntitlementId },
                        principalTable: "Entitlements",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Earned_Terms_AccountId_TermId",
                        columns: x => new { x.AccountId, x.TermId },
                        principalTable: "Terms",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LicenseKeys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BenefitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    DataKeyId = table.Column<int>(type: "INTEGER", nullable: true),
                    Ciphertext = table.Column<byte[]>(type: "BLOB", maxLength: 512, nullable: false),
                    LoadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EntitlementId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClaimedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LicenseKeys", x => x.Id);
                    table.CheckConstraint("CK_LicenseKeys_Claimed", "(AccountId IS NULL AND EntitlementId IS NULL AND ClaimedAt IS NULL) OR (AccountId IS NOT NULL AND EntitlementId IS NOT NULL AND ClaimedAt IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_LicenseKeys_Benefits_BenefitId",
                        column: x => x.BenefitId,
                        principalTable: "Benefits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LicenseKeys_DataKeys_DataKeyId",
                        column: x => x.DataKeyId,
                        principalTable: "DataKeys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LicenseKeys_Entitlements_AccountId_EntitlementId",
                        columns: x => new { x.AccountId, x.EntitlementId },
                        principalTable: "Entitlements",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Used",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
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
                    table.PrimaryKey("PK_Used", x => x.Id);
                    table.CheckConstraint("CK_Used_Amount", "Amount > 0");
                    table.ForeignKey(
                        name: "FK_Used_Entitlements_AccountId_EntitlementId",
                        columns: x => new { x.AccountId, x.EntitlementId },
                        principalTable: "Entitlements",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Used_Terms_AccountId_TermId",
                        columns: x => new { x.AccountId, x.TermId },
                        principalTable: "Terms",
                        principalColumns: new[] { "AccountId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_AccountId_EntitlementId",
                table: "Assignments",
                columns: new[] { "AccountId", "EntitlementId" });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_AccountId_UserId",
                table: "Assignments",
                columns: new[] { "AccountId", "UserId" });

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_OncePerPerson",
                table: "Assignments",
                columns: new[] { "EntitlementId", "UserId" },
                unique: true,
                filter: "EndedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_AccountId_EntitlementId",
                table: "AuditEvents",
                columns: new[] { "AccountId", "EntitlementId" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_AccountId_Id",
                table: "AuditEvents",
                columns: new[] { "AccountId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_AccountId_UserId",
                table: "AuditEvents",
                columns: new[] { "AccountId", "UserId" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_OncePerOperation",
                table: "AuditEvents",
                columns: new[] { "ActorKind", "ActorId", "OperationId" },
                unique: true,
                filter: "OperationId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Benefits_OfferId_Code",
                table: "Benefits",
                columns: new[] { "OfferId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChoicePools_AccountId_SubscriptionId",
                table: "ChoicePools",
                columns: new[] { "AccountId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_ChoicePools_SubscriptionId_Pool",
                table: "ChoicePools",
                columns: new[] { "SubscriptionId", "Pool" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DataKeys_OneHashKey",
                table: "DataKeys",
                column: "Purpose",
                unique: true,
                filter: "Purpose = 'Hash'");

            migrationBuilder.CreateIndex(
                name: "IX_Downloads_BenefitId",
                table: "Downloads",
                column: "BenefitId");

            migrationBuilder.CreateIndex(
                name: "IX_Earned_AccountId_EntitlementId",
                table: "Earned",
                columns: new[] { "AccountId", "EntitlementId" });

            migrationBuilder.CreateIndex(
                name: "IX_Earned_AccountId_TermId",
                table: "Earned",
                columns: new[] { "AccountId", "TermId" });

            migrationBuilder.CreateIndex(
                name: "IX_Entitlements_AccountId_PoolId",
                table: "Entitlements",
                columns: new[] { "AccountId", "PoolId" });

            migrationBuilder.CreateIndex(
                name: "IX_Entitlements_AccountId_SubscriptionId",
                table: "Entitlements",
                columns: new[] { "AccountId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Entitlements_BenefitId",
                table: "Entitlements",
                column: "BenefitId");

            migrationBuilder.CreateIndex(
                name: "IX_Entitlements_SubscriptionId_BenefitId",
                table: "Entitlements",
                columns: new[] { "SubscriptionId", "BenefitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LicenseKeys_AccountId_EntitlementId",
                table: "LicenseKeys",
                columns: new[] { "AccountId", "EntitlementId" });

            migrationBuilder.CreateIndex(
                name: "IX_LicenseKeys_DataKeyId",
                table: "LicenseKeys",
                column: "DataKeyId");

            migrationBuilder.CreateIndex(
                name: "IX_LicenseKeys_Hash",
                table: "LicenseKeys",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LicenseKeys_Stock",
                table: "LicenseKeys",
                columns: new[] { "BenefitId", "Id" },
                filter: "EntitlementId IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PartnerAccounts_PartnerId",
                table: "PartnerAccounts",
                column: "PartnerId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PartnerAccounts_TenantId",
                table: "PartnerAccounts",
                column: "TenantId",
                unique: true,
                filter: "TenantId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PortalUsers_AccountId_Email",
                table: "PortalUsers",
                columns: new[] { "AccountId", "Email" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PortalUsers_TenantId_ObjectId",
                table: "PortalUsers",
                columns: new[] { "TenantId", "ObjectId" },
                unique: true,
                filter: "TenantId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_StaffMembers_TenantId_ObjectId",
                table: "StaffMembers",
                columns: new[] { "TenantId", "ObjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_OfferId",
                table: "Subscriptions",
                column: "OfferId");

            migrationBuilder.CreateIndex(
                name: "IX_Terms_AccountId_SubscriptionId",
                table: "Terms",
                columns: new[] { "AccountId", "SubscriptionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Terms_SubscriptionId_Number",
                table: "Terms",
                columns: new[] { "SubscriptionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Used_AccountId_EntitlementId",
                table: "Used",
                columns: new[] { "AccountId", "EntitlementId" });

            migrationBuilder.CreateIndex(
                name: "IX_Used_AccountId_TermId",
                table: "Used",
                columns: new[] { "AccountId", "TermId" });

            foreach (var statement in AppendOnlyAudit.Sqlite)
            {
                migrationBuilder.Sql(statement);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Assignments");

            migrationBuilder.DropTable(
                name: "AuditEvents");

            migrationBuilder.DropTable(
                name: "Downloads");

            migrationBuilder.DropTable(
                name: "Earned");

            migrationBuilder.DropTable(
                name: "LicenseKeys");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "StaffMembers");

            migrationBuilder.DropTable(
                name: "Used");

            migrationBuilder.DropTable(
                name: "PortalUsers");

            migrationBuilder.DropTable(
                name: "DataKeys");

            migrationBuilder.DropTable(
                name: "Entitlements");

            migrationBuilder.DropTable(
                name: "Terms");

            migrationBuilder.DropTable(
                name: "Benefits");

            migrationBuilder.DropTable(
                name: "ChoicePools");

            migrationBuilder.DropTable(
                name: "Subscriptions");

            migrationBuilder.DropTable(
                name: "Offers");

            migrationBuilder.DropTable(
                name: "PartnerAccounts");
        }
    }
}
