using PartnerBenefits.EntraStandIn;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Starting;

public sealed class ProductionStartTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("partner-benefits-").FullName;

    private StandIn standIn = null!;

    private (string Name, string Value)[] Environment => PortalProcess.InEntra(folder, standIn);

    public async ValueTask InitializeAsync() => standIn = await StandIn.StartAsync();

    public async ValueTask DisposeAsync()
    {
        TestDatabase.Of(folder).Drop();
        await standIn.DisposeAsync();
    }

    [Fact]
    public async Task Demo_is_refused_before_any_other_mistake_is_looked_for() => await AssertRefusedAsync(
        "Authentication:Mode is Demo, which lets anybody in: it works in Development only. Set it to Entra.",
        ("Authentication__Mode", "Demo"), ("Database__Provider", "Oracle"), ("Keys__EncryptionKey", ""), ("Mail__Mode", ""));

    [Fact]
    public async Task A_start_without_a_key_encryption_key_is_refused() => await AssertRefusedAsync(
        "Keys:EncryptionKey is missing: set it to 32 random bytes in base64, as made by 'openssl rand -base64 32'.",
        ("Keys__EncryptionKey", ""));

    [Fact]
    public async Task An_unreachable_database_is_named_at_once() => await AssertRefusedAsync(
        "The database of ConnectionStrings:PartnerBenefits can't be reached or prepared: ",
        ("Database__Provider", "SqlServer"),
        ("ConnectionStrings__PartnerBenefits",
            "Server=127.0.0.1,1;Database=PartnerBenefits;User Id=portal;Password=Hush1;Connect Timeout=5"));

    [Fact]
    public async Task A_database_that_was_never_migrated_is_refused_and_left_as_it_was()
    {
        TestDatabase.RequireSqlite("On a server the database is not there at all, which is said as of an unreachable one.");

        await AssertRefusedAsync(
            "The database of ConnectionStrings:PartnerBenefits isn't there, or holds nothing that its login may read: run the portal once "
                + "with 'migrate'");

        Assert.False(File.Exists(TestDatabase.Of(folder).File));
    }

    [Fact]
    public async Task A_schema_that_is_one_migration_behind_is_refused_until_migrate_has_run()
    {
        PortalProcess.RunInEntra(folder, standIn, "migrate");
        await ForgetLastMigrationAsync();

        await AssertRefusedAsync(
            "The database of ConnectionStrings:PartnerBenefits has the schema of an older version: run the portal once with 'migrate'");
    }

    [Fact]
    public async Task A_migrated_portal_runs_without_demo_data_and_can_be_migrated_again()
    {
        await MigrateAsync();
        await MigrateAsync();

        await using var portal = PortalProcess.StartInEntra(folder, standIn);
        using var visitor = await EntraVisitor.OfAsync(portal, standIn);

        Assert.Equal("Healthy", (await visitor.OpenAsync("/health/ready")).Body);
        await using var db = TestDatabase.Of(folder).NewContext();
        Assert.Equal((0, 6, 3), (db.Accounts.Count(), db.Offers.Count(), db.DataKeys.Count()));
    }

    [Fact]
    public async Task A_start_with_another_key_encryption_key_is_refused()
    {
        PortalProcess.RunInEntra(folder, standIn, "migrate");

        await AssertRefusedAsync(
            "The key-encryption key doesn't open this database's data keys",
            ("Keys__EncryptionKey", PartnerBenefits.Data.Keys.KeyEncryptionKey.NewBase64()));
    }

    private async Task MigrateAsync()
    {
        var (exit, output) = await PortalProcess.RunAsync(folder, ["migrate"], Environment);
        Assert.True(exit == 0, output);
        Assert.EndsWith("The database is up to date.", output.TrimEnd(), StringComparison.Ordinal);
    }

    private async Task ForgetLastMigrationAsync()
    {
        await using var open = await TestDatabase.Of(folder).OpenAsync();
        Assert.Equal(1, await open.ExecuteAsync(
            "DELETE FROM __EFMigrationsHistory WHERE MigrationId = (SELECT max(MigrationId) FROM __EFMigrationsHistory)"));
    }

    private async Task AssertRefusedAsync(string sentence, params (string Name, string Value)[] changes)
    {
        await using var portal = PortalProcess.StartInEntra(folder, standIn, [.. Environment, .. changes]);

        Assert.Equal(1, await portal.ExitAsync());
        Assert.StartsWith(sentence, Assert.Single(portal.Output.Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("Hush1", portal.Output, StringComparison.Ordinal);
    }
}
