using System.Reflection;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.IntegrationTests.Hosting;

namespace PartnerBenefits.IntegrationTests.Data;

public sealed class TenantDoorTests
{
    /// <summary>Those of <see cref="PortalDb"/> that take an account.</summary>
    private static readonly string[] Doors =
    [
        .. typeof(PortalDb).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.GetParameters() is [{ ParameterType: var type }] && type == typeof(PartnerAccountId)).Select(m => m.Name),
    ];

    private readonly TenantDoor door = new(Doors);

    [Fact]
    public void The_source_reaches_accounts_data_by_the_doors_only()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cshtml", SearchOption.AllDirectories))
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations" or "node_modules")
                && Path.GetFileName(f) != "StartLock.cs") // It asks SQL Server's master for a lock, before there is a database.
            .ToList();

        Assert.InRange(files.Count, 100, int.MaxValue);
        Assert.Empty(files.SelectMany(f => door.Offences(Path.GetFileName(f), File.ReadAllText(f))));
    }

    [Fact]
    public void Every_door_to_what_belongs_to_accounts_is_known() => Assert.Equal(
        [
            "AssignmentsOf", "AuditOf", "EarnedOf", "EntitlementsOf", "KeysOf", "MembershipOf", "PoolsOf", "SubscriptionsOf", "UsedOf", "UsersOf",
        ],
        Doors.Order(StringComparer.Ordinal).Except(["MailOf", "OrdersOf", "OutboxOf"]));

    [Theory]
    [InlineData("await db.Entitlements.Where(e => e.Id == id).ExecuteUpdateAsync(set => set);")]
    [InlineData("var all = db.EntitlementsOf(account); await all.ExecuteDeleteAsync();")]
    [InlineData("var n = await db.Set<Entitlement>().ExecuteDeleteAsync(cancellation);")]
    [InlineData("await db.Accounts.Where(a => db.EntitlementsOf(account).Any()).ExecuteDeleteAsync();")]
    [InlineData("return db.StockOf(benefit).ExecuteDeleteAsync();")]
    [InlineData("_ => db.Benefits\n    .ExecuteDelete(),")]
    [InlineData("db.EntitlementsOf(account).IgnoreQueryFilters();")]
    [InlineData("db.Offers.FromSql($\"SELECT * FROM Offers\");")]
    [InlineData("db.Database.SqlQueryRaw<int>(text);")]
    [InlineData("db.Database.ExecuteSqlRaw(text);")]
    [InlineData("var user = db.Set<PortalUser>().Single();")]
    [InlineData("db.AllUsers.ToList();")]
    [InlineData("await db.SaveChangesAsync(cancellation);")]
    [InlineData("db.SaveChanges();")]
    public void A_way_round_the_doors_is_found_out(string planted) => Assert.NotEmpty(door.Offences("SomePage.cs", planted));

    [Theory]
    [InlineData("SomePage.cs", "await db.EntitlementsOf(account).Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Seats, 1));")]
    [InlineData("SomePage.cs", "PoolSide.Cloud => db.PoolsOf(account)\n    .ExecuteUpdateAsync(set => set),")]
    [InlineData("KeyStock.cs", "taken += await db.StockOf(benefit).Where(k => next.Contains(k.Id)).ExecuteUpdateAsync(set => set);")]
    [InlineData("WriteDoor.cs", "await db.SaveChangesAsync(deadline.Token);")]
    [InlineData("SomePage.cs", "// Not SaveChanges and not IgnoreQueryFilters: the door does it.")]
    public void What_goes_by_the_doors_is_left_alone(string file, string text) => Assert.Empty(door.Offences(file, text));
}
