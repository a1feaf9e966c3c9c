using System.Reflection;
using PartnerBenefits.Data;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Data;

public sealed class TenantDoorTests
{
    private static readonly string[] Doors =
    [
        .. typeof(PortalDb).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.GetParameters() is [{ ParameterType: var type }] && type == typeof(PartnerAccountId)).Select(m => m.Name),
    ];

    private readonly TenantDoor door = new(Doors);

    [Fact]
    public void The_source_reaches_accounts_data_by_the_doors_only()
    {
        // StartLock and ReadCommittedSnapshot ask the server about itself. RowLocks updates whatever query it is given.
        var files = SourceFiles()
            .Where(f => Path.GetFileName(f) is not ("StartLock.cs" or "ReadCommittedSnapshot.cs" or "RowLocks.cs")).ToList();

        Assert.InRange(files.Count, 100, int.MaxValue);
        Assert.Empty(files.SelectMany(f => door.Offences(Path.GetFileName(f), File.ReadAllText(f))));
    }

    [Fact]
    public void All_accounts_at_once_are_seen_by_the_support_desk_the_mail_sender_the_scheduler_and_operators_only()
    {
        var source = Path.Combine(Repository.Root, "src");
        var files = SourceFiles().ToList();

        Assert.Contains(files, f => File.ReadAllText(f).Contains("across.Mail", StringComparison.Ordinal));
        Assert.Empty(
            files.SelectMany(f => TenantDoor.OffencesAcross(Path.GetRelativePath(source, f).Replace('\\', '/'), File.ReadAllText(f))));
    }

    [Theory]
    [InlineData("PartnerBenefits.Web/Features/People/Users.cshtml.cs")]
    [InlineData("PartnerBenefits.Web/Features/SupportDeskLike.cs")]
    [InlineData("PartnerBenefits.Web/Infrastructure/DatabaseHealth.cs")]
    public void A_look_into_all_accounts_from_elsewhere_is_found_out(string path) =>
        Assert.NotEmpty(TenantDoor.OffencesAcross(path, "public sealed class Some(AcrossAccounts everything)"));

    [Fact]
    public void Every_door_to_what_belongs_to_accounts_is_known() => Assert.Equal(
        [
            "AccessRequestsOf", "ActivationsOf", "AdminReplacementsOf", "AgreementAcceptancesOf", "AssignmentsOf", "AuditOf",
            "AuditValuesOf", "CalendarFeedsOf", "CancellationRequestsOf", "EarnedUnitsOf", "EntitlementsOf", "KeysOf", "LevelRequestOf",
            "MailOf", "MembershipOf", "MilestonesOf", "OrdersOf", "PoolsOf", "PurchasesOf", "SessionsOf", "SubscriptionsOf",
            "UnitsCorrectionsOf", "UsageRecordsOf", "UsersOf",
        ],
        Doors.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("await db.Entitlements.Where(e => e.Id == id).ExecuteUpdateAsync(set => set);")]
    [InlineData("var all = db.EntitlementsOf(account); await all.ExecuteDeleteAsync();")]
    [InlineData("var n = await db.Set<Entitlement>().ExecuteDeleteAsync(cancellation);")]
    [InlineData("await db.Accounts.Where(a => db.EntitlementsOf(account).Any()).ExecuteDeleteAsync();")]
    [InlineData("return db.StockOf(benefit).ExecuteDeleteAsync();")]
    [InlineData("_ => db.Benefits\n    .ExecuteDelete(),")]
    [InlineData("await db.Entitlements.Where(e => e.Id == id).LockRowsAsync(cancellation);")]
    [InlineData("db.EntitlementsOf(account).IgnoreQueryFilters();")]
    [InlineData("db.Offers.FromSql($\"SELECT * FROM Offers\");")]
    [InlineData("db.Database.SqlQueryRaw<int>(text);")]
    [InlineData("db.Database.ExecuteSqlRaw(text);")]
    [InlineData("var user = db.Set<PortalUser>().Single();")]
    [InlineData("db.AllUsers.ToList();")]
    [InlineData("db.AllMail.ToList();")]
    [InlineData("db.AllSessions.ToList();")]
    [InlineData("await db.SaveChangesAsync(cancellation);")]
    [InlineData("db.SaveChanges();")]
    public void A_way_round_the_doors_is_found_out(string planted) => Assert.NotEmpty(door.Offences("SomePage.cs", planted));

    [Theory]
    [InlineData("SomePage.cs",
        "await db.EntitlementsOf(account).Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Seats, 1));")]
    [InlineData("SomePage.cs", "PoolSide.Cloud => db.PoolsOf(account)\n    .ExecuteUpdateAsync(set => set),")]
    [InlineData("KeyStock.cs", "taken += await db.StockOf(benefit).Where(k => next.Contains(k.Id)).ExecuteUpdateAsync(set => set);")]
    [InlineData("UnitOfWork.cs", "await db.SaveChangesAsync(deadline.Token);")]
    [InlineData("SomePage.cs", "// Not SaveChanges and not IgnoreQueryFilters: the door does it.")]
    public void What_goes_by_the_doors_is_left_alone(string file, string text) => Assert.Empty(door.Offences(file, text));

    private static IEnumerable<string> SourceFiles() =>
        ((string[])["*.cs", "*.cshtml"])
            .SelectMany(pattern => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), pattern, SearchOption.AllDirectories))
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations" or "node_modules"));
}
