using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Commands;

namespace PartnerBenefits.IntegrationTests.Commands;

public sealed class AddAccountTests : IDisposable
{
    private const string Tenant = "20000000-0000-0000-0000-000000000001";

    private readonly string folder = Directory.CreateTempSubdirectory("partner-benefits-").FullName;

    public void Dispose() => TestDatabase.Of(folder).Drop();

    [Fact]
    public async Task Adding_an_account_twice_makes_one_member_with_an_invited_Account_admin()
    {
        var added = await RunAsync("--name", "Northwind Works", "--tenant", Tenant, "--admin-email", "Nora@Northwind.example", "--country",
            "FR", "--language", "fr");
        var again = await RunAsync("--name", "Northwind Works", "--tenant", Tenant, "--admin-email", "Nora@Northwind.example");

        Assert.True(added.ExitCode == 0, added.Output);
        Assert.Matches(
            @"Northwind Works has an account now, with partner ID \d{7}\. nora@northwind\.example is its Account admin and gets an "
                + @"invitation by mail\.", added.Output);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("There is an account of this tenant already", again.Output, StringComparison.Ordinal);
        await using var db = TestDatabase.Of(folder).NewContext();
        var account = await db.Accounts.SingleAsync(a => a.TenantId == new Guid(Tenant), TestContext.Current.CancellationToken);
        Assert.Equal(("Northwind Works", "FR", Language.Fr), (account.Name, account.Country, account.Language));
        var admin = await db.UsersOf(account.Id).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("nora", "nora@northwind.example", PartnerRoles.AccountAdmin), (admin.Name, admin.Email.Value, admin.Roles));
        Assert.True((await db.MembershipOf(account.Id).SingleAsync(TestContext.Current.CancellationToken))
            .IsRunningOn(DateOnly.FromDateTime(DateTime.UtcNow)));
        Assert.Equal(MailKind.Invitation, (await db.MailOf(account.Id).SingleAsync(TestContext.Current.CancellationToken)).Kind);
        Assert.Equal(AuditAction.AccountAdded, (await db.AuditOf(account.Id).SingleAsync(TestContext.Current.CancellationToken)).Action);
    }

    [Fact]
    public async Task Adding_one_tenant_many_times_at_once_makes_one_account()
    {
        await using var portal = new Portal();
        var wanted =
            new NewAccount("Northwind Works", new Guid(Tenant), EmailAddress.Parse("nora@northwind.example"), "Nora", "US", Language.En);
        await portal.AccountAsync(Web.Demo.DemoOrganisation.Contoso);

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TryAsync(portal, wanted))));

        Assert.Single(made, account => account is not null);
        Assert.Equal(1, await portal.ReadAsync(db => db.Accounts.CountAsync(a => a.TenantId == wanted.Tenant)));
    }

    [Theory]
    [InlineData("--name must be a name", "--name", "\u0007", "--tenant", Tenant, "--admin-email", "a@b.example")]
    [InlineData("--tenant must be the id", "--name", "N", "--tenant", "northwind.example", "--admin-email", "a@b.example")]
    [InlineData("--admin-email must be an e-mail address", "--name", "N", "--tenant", Tenant, "--admin-email", "nora")]
    [InlineData("--country must be the two capital letters of a country", "--name", "N", "--tenant", Tenant, "--admin-email",
        "a@b.example", "--country", "fr")]
    [InlineData("--country must be the two capital letters of a country", "--name", "N", "--tenant", Tenant, "--admin-email",
        "a@b.example", "--country", "ZZ")]
    [InlineData("--language must be en or fr", "--name", "N", "--tenant", Tenant, "--admin-email", "a@b.example", "--language", "de")]
    public async Task A_missing_or_wrong_option_is_named_with_the_usage(string refusal, params string[] arguments)
    {
        var (exit, output) = await RunAsync(arguments);

        Assert.Equal(1, exit);
        Assert.StartsWith(refusal, output, StringComparison.Ordinal);
        Assert.Contains("Usage: add-account --name", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_is_not_there_is_refused_with_those_that_are()
    {
        var (exit, output) = await PortalProcess.RunAsync(folder, ["add-acount", "--name", "N"]);

        Assert.Equal((1, "There is no command 'add-acount': leave it out to run the portal, or use migrate or add-account or add-admin "
            + "or after-restore or resume."),
            (exit, output));
    }

    [Fact]
    public async Task Options_come_from_the_command_line_only_and_a_misspelt_one_is_refused()
    {
        var (exit, output) = await PortalProcess.RunAsync(
            folder, ["add-account", "--tenant", Tenant, "--admin-email", "a@b.example"], ("NAME", "A computer"), ("LANGUAGE", "en_US:en"));
        var misspelt = await RunAsync("--name", "N", "--tenant", Tenant, "--admin-email", "a@b.example", "--contry", "FR");

        Assert.Equal(1, exit);
        Assert.StartsWith("--name must be a name.", output, StringComparison.Ordinal);
        Assert.Equal(1, misspelt.ExitCode);
        Assert.StartsWith("--contry must be left out: there is no such option.", misspelt.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_further_Account_admin_can_be_added_to_an_account_that_is_there()
    {
        string[] further = ["add-admin", "--tenant", Tenant, "--admin-email", "max@northwind.example"];
        var before = await PortalProcess.RunAsync(folder, further);
        await RunAsync("--name", "Northwind Works", "--tenant", Tenant, "--admin-email", "misspelt@northwind.example");

        var added = await PortalProcess.RunAsync(folder, further);
        var again = await PortalProcess.RunAsync(folder, further);

        Assert.Equal((1, "There is no account of this tenant: 'add-account' makes one."), (before.ExitCode, before.Output.Split('\n')[^1]));
        Assert.True(added.ExitCode == 0, added.Output);
        Assert.EndsWith("max@northwind.example is an Account admin of Northwind Works now, and gets an invitation by mail.", added.Output,
            StringComparison.Ordinal);
        Assert.Equal(1, again.ExitCode);
        await using var db = TestDatabase.Of(folder).NewContext();
        var account = await db.Accounts.SingleAsync(a => a.TenantId == new Guid(Tenant), TestContext.Current.CancellationToken);
        Assert.Equal(
            2, await db.UsersOf(account.Id).CountAsync(u => u.Roles == PartnerRoles.AccountAdmin, TestContext.Current.CancellationToken));
        Assert.Equal(2, await db.MailOf(account.Id).CountAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<PartnerAccount?> TryAsync(Portal portal, NewAccount wanted)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<AddAccount>().RunAsync(wanted, TestContext.Current.CancellationToken);
        }
        catch (RuleBrokenException)
        {
            return null;
        }
    }

    private Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) =>
        PortalProcess.RunAsync(folder, ["add-account", .. arguments]);
}
