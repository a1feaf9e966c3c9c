using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Data;

/// <summary>The database refuses these rows even if the code forgets to.</summary>
public sealed class ConstraintTests(ConstraintTests.Demo demo) : IClassFixture<ConstraintTests.Demo>
{
    private const string Contoso = "(SELECT Id FROM PartnerAccounts WHERE PartnerId = '4512345')";
    private const string Fabrikam = "(SELECT Id FROM PartnerAccounts WHERE PartnerId = '4523456')";
    private const string Wingtip = "(SELECT Id FROM PartnerAccounts WHERE PartnerId = '4534567')";
    private const string Professional = "(SELECT Id FROM Benefits WHERE Code = 'vs-professional')";
    private const string PersonOfContoso = $"(SELECT min(Id) FROM PortalUsers WHERE AccountId = {Contoso})";
    private const string SeatsOfContoso = $"(SELECT Id FROM Entitlements WHERE AccountId = {Contoso} AND BenefitId = {Professional})";
    private const string SeatsOfWingtip = $"(SELECT Id FROM Entitlements WHERE AccountId = {Wingtip} AND BenefitId = {Professional})";
    private const string FirstKey = "(SELECT min(Id) FROM LicenseKeys)";
    private const string System = "00000000-0000-0000-0000-000000000000";

    [Theory]
    [InlineData("CK_Entitlements_Seats", "UPDATE Entitlements SET SeatsTaken = Seats + 1")]
    [InlineData("CK_Entitlements_Seats", "UPDATE Entitlements SET SeatsTaken = -1")]
    [InlineData("CK_Entitlements_Keys", "UPDATE Entitlements SET KeysClaimed = -1")]
    [InlineData("CK_Entitlements_Keys", "UPDATE Entitlements SET KeysClaimed = 1 WHERE KeyPolicy IS NULL")]
    [InlineData("CK_Entitlements_Keys", "UPDATE Entitlements SET KeysClaimed = 2 WHERE KeyPolicy = 'Shared'")]
    [InlineData("CK_LicenseKeys_Claimed", $"UPDATE LicenseKeys SET AccountId = {Contoso} WHERE Id = {FirstKey}")]
    [InlineData("CK_LicenseKeys_Claimed", $"UPDATE LicenseKeys SET ClaimedAt = '2026-11-22' WHERE Id = {FirstKey}")]
    [InlineData("CK_ChoicePools_Split", "UPDATE ChoicePools SET Cloud = 3, OnPremises = 3")]
    [InlineData("CK_ChoicePools_Split", "UPDATE ChoicePools SET Cloud = -1, OnPremises = 6")]
    [InlineData("CK_ChoicePools_Fixed", "UPDATE ChoicePools SET Cloud = 2, OnPremises = 3, CloudFixed = 3")]
    [InlineData("CK_Earned_Amount", "UPDATE Earned SET Amount = 0")]
    [InlineData("CK_Terms_Dates", "UPDATE Terms SET LastUsableDay = '2000-01-01'")]
    [InlineData("CK_Benefits_Pool", "UPDATE Benefits SET PoolSide = NULL WHERE Pool IS NOT NULL")]
    [InlineData("CK_PortalUsers_Entra", $"UPDATE PortalUsers SET ObjectId = '{System}'")]
    [InlineData("CK_Assignments_Ended",
        "INSERT INTO Assignments (AccountId, EntitlementId, UserId, AssignedByKind, AssignedById, AssignedAt, EndedAt) "
        + $"VALUES ({Contoso}, {SeatsOfContoso}, {PersonOfContoso}, 'System', '{System}', '2026-11-22', '2026-11-23')")]
    public async Task A_rule_of_a_table_refuses_what_can_not_be(string rule, string sql) =>
        Assert.Contains(rule, await demo.Portal.RefusalAsync(sql), StringComparison.Ordinal);

    [Theory]
    [InlineData("LicenseKeys.Hash",
        $"UPDATE LicenseKeys SET Hash = (SELECT Hash FROM LicenseKeys WHERE Id = {FirstKey}) WHERE Id = {FirstKey} + 1")]
    [InlineData("Entitlements.SubscriptionId, Entitlements.BenefitId",
        "UPDATE Entitlements SET BenefitId = (SELECT max(Id) FROM Benefits)")]
    [InlineData("PortalUsers.AccountId, PortalUsers.Email", $"UPDATE PortalUsers SET Email = 'a@b.example' WHERE AccountId = {Contoso}")]
    [InlineData("PortalUsers.TenantId, PortalUsers.ObjectId", $"UPDATE PortalUsers SET TenantId = '{System}', ObjectId = '{System}'")]
    [InlineData("PartnerAccounts.PartnerId", "UPDATE PartnerAccounts SET PartnerId = '1'")]
    [InlineData("PartnerAccounts.TenantId", $"UPDATE PartnerAccounts SET TenantId = '{System}'")]
    [InlineData("DataKeys.Purpose", "INSERT INTO DataKeys (Purpose, Wrapped, CreatedAt) VALUES ('Hash', x'00', '2026-11-22')")]
    [InlineData("ChoicePools.SubscriptionId, ChoicePools.Pool", "UPDATE ChoicePools SET Pool = 'productivity'")]
    [InlineData("Terms.SubscriptionId, Terms.Number", "INSERT INTO Terms (Id, AccountId, SubscriptionId, Number, Start, LastUsableDay) "
        + $"SELECT '{System}', AccountId, SubscriptionId, Number, Start, LastUsableDay FROM Terms WHERE Id = (SELECT min(Id) FROM Terms)")]
    public async Task A_unique_index_refuses_the_second(string columns, string sql) =>
        AssertDuplicate(columns, await demo.Portal.RefusalAsync(sql));

    [Theory]
    [InlineData($"UPDATE Entitlements SET AccountId = {Fabrikam} WHERE Id = {SeatsOfContoso}")]
    [InlineData(
        $"UPDATE Entitlements SET PoolId = (SELECT min(Id) FROM ChoicePools WHERE AccountId = {Contoso}) WHERE Id = {SeatsOfWingtip}")]
    [InlineData($"UPDATE Terms SET AccountId = {Fabrikam}")]
    [InlineData($"UPDATE ChoicePools SET AccountId = {Wingtip}")]
    [InlineData($"UPDATE Earned SET AccountId = {Wingtip}")]
    [InlineData($"UPDATE Earned SET EntitlementId = {SeatsOfWingtip}")]
    [InlineData(
        $"UPDATE LicenseKeys SET AccountId = {Wingtip}, EntitlementId = {SeatsOfContoso}, ClaimedAt = '2026-11-22' WHERE Id = {FirstKey}")]
    [InlineData("INSERT INTO Assignments (AccountId, EntitlementId, UserId, AssignedByKind, AssignedById, AssignedAt) "
        + $"VALUES ({Wingtip}, {SeatsOfWingtip}, {PersonOfContoso}, 'System', '{System}', '2026-11-22')")]
    [InlineData("INSERT INTO Assignments (AccountId, EntitlementId, UserId, AssignedByKind, AssignedById, AssignedAt) "
        + $"VALUES ({Wingtip}, {SeatsOfContoso}, (SELECT max(Id) FROM PortalUsers WHERE AccountId = {Wingtip}), 'System', '{System}', "
        + "'2026-11-22')")]
    [InlineData("INSERT INTO AuditEvents (Action, ActorKind, ActorId, At, AccountId, EntitlementId) "
        + $"VALUES ('KeysShown', 'System', '{System}', '2026-11-22', {Wingtip}, {SeatsOfContoso})")]
    public async Task A_row_of_one_account_can_not_point_into_another(string sql) =>
        Assert.Contains(
            TestDatabase.IsSqlServer ? "conflicted with the FOREIGN KEY" : "FOREIGN KEY constraint failed",
            await demo.Portal.RefusalAsync(sql), StringComparison.Ordinal);

    [Fact]
    public async Task A_person_has_one_open_seat_of_an_entitlement_and_can_get_another_after_it_ended()
    {
        const string assign = "INSERT INTO Assignments (AccountId, EntitlementId, UserId, AssignedByKind, AssignedById, AssignedAt) "
            + $"VALUES ({Contoso}, {SeatsOfContoso}, {PersonOfContoso}, 'System', '{System}', '2026-11-22')";

        Assert.Equal(1, await demo.Portal.ExecuteAsync(assign));
        AssertDuplicate("Assignments.EntitlementId, Assignments.UserId", await demo.Portal.RefusalAsync(assign));
        await demo.Portal.ExecuteAsync($"UPDATE Assignments SET EndedAt = '2026-11-23', EndedByKind = 'System', EndedById = '{System}'");
        Assert.Equal(1, await demo.Portal.ExecuteAsync(assign));
    }

    [Fact]
    public async Task An_operation_of_an_actor_is_written_once_and_an_event_without_an_operation_as_often_as_it_happens()
    {
        const string repeat =
            $"INSERT INTO AuditEvents (Action, ActorKind, ActorId, At) VALUES ('KeysShown', 'System', '{System}', '2026-11-22')";
        const string once =
            $"INSERT INTO AuditEvents (Action, ActorKind, ActorId, At, OperationId) VALUES ('KeysShown', @kind, '{System}', '2026-11-22', "
                + $"'{System}')";

        Assert.Equal(1, await demo.Portal.ExecuteAsync(repeat));
        Assert.Equal(1, await demo.Portal.ExecuteAsync(repeat));
        Assert.Equal(1, await demo.Portal.ExecuteAsync(once, ("@kind", "Staff")));
        Assert.Equal(1, await demo.Portal.ExecuteAsync(once, ("@kind", "User")));
        AssertDuplicate("AuditEvents.ActorKind, AuditEvents.ActorId, AuditEvents.OperationId",
            await demo.Portal.RefusalAsync(once, ("@kind", "User")));
    }

    /// <summary>SQLite names the columns, SQL Server only the table and the index.</summary>
    private static void AssertDuplicate(string columns, string refusal) => Assert.Contains(
        TestDatabase.IsSqlServer ? $"duplicate key row in object 'dbo.{columns.Split('.')[0]}'" : $"UNIQUE constraint failed: {columns}",
        refusal, StringComparison.Ordinal);

    public sealed class Demo : IAsyncLifetime
    {
        public Portal Portal { get; } = new();

        public async ValueTask InitializeAsync() => await Portal.ReadAsync(db => db.Database.CanConnectAsync());

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }
}
