using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.EntraStandIn;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Infrastructure;

/// <summary>Two processes in Production share one database. A browser changes from one to the other.</summary>
public sealed class TwoInstancesTests : IAsyncLifetime
{
    private static readonly StandInPerson Admin = StandInPeople.Of("contoso-account-admin");

    private readonly string folder = Directory.CreateTempSubdirectory("partner-benefits-two-").FullName;

    private StandIn standIn = null!;

    private PortalProcess one = null!;

    private PortalProcess other = null!;

    private PartnerAccountId account;

    public async ValueTask InitializeAsync()
    {
        standIn = await StandIn.StartAsync();
        PortalProcess.RunInEntra(folder, standIn, "migrate");
        PortalProcess.RunInEntra(
            folder, standIn, "add-account",
            ("name", "Contoso Consulting"), ("tenant", $"{Admin.TenantId}"), ("admin-email", Admin.UserName), ("admin-name", Admin.Name));
        (one, other) = (PortalProcess.StartInEntra(folder, standIn), PortalProcess.StartInEntra(folder, standIn));
        await using var db = TestDatabase.Of(folder).NewContext();
        account = await db.Accounts.Where(a => a.TenantId == Admin.TenantId).Select(a => a.Id).SingleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await one.DisposeAsync();
        await other.DisposeAsync();
        await standIn.DisposeAsync();
        TestDatabase.Of(folder).Drop();
    }

    [Fact]
    public async Task Who_signed_in_at_one_posts_at_the_other_and_a_sign_out_at_one_is_known_to_the_other()
    {
        using var browser = await EntraVisitor.OfAsync(one, standIn);
        Assert.Equal("/account/users/add", (await browser.SignInAsync(Admin, "/account/users/add")).Address);

        await browser.TurnToAsync(other);
        var added = await browser.SubmitAsync(await browser.OpenAsync("/account/users/add"), "main form", ("Name", "Ada L."),
            ("Email", "ada@contoso.example"));
        Assert.Equal((HttpStatusCode.OK, "Ada L."), (added.StatusCode, added.Document.QuerySelector("h1")!.TextContent.Trim()));

        await browser.SignOutAsync();
        await browser.TurnToAsync(one);
        Assert.NotNull((await browser.Portal.GetAsync("/dashboard")).Location);
        Assert.Equal(0, await CountAsync(db => db.SessionsOf(account)));
    }

    [Fact]
    public async Task A_form_that_one_wrote_and_a_way_to_Entra_that_one_began_are_good_at_the_other()
    {
        using var browser = await EntraVisitor.OfAsync(one, standIn);
        await browser.SignInAsync(Admin, "/my");
        var form = await browser.OpenAsync("/account/users/add");
        await browser.TurnToAsync(other);

        var added = await browser.SubmitAsync(form, "main form", ("Name", "Bea K."), ("Email", "bea@contoso.example"));

        Assert.Equal("Bea K.", added.Document.QuerySelector("h1")!.TextContent.Trim());
        using var second = await EntraVisitor.OfAsync(one, standIn);
        var choice = await second.OpenAsync("/signin?returnUrl=%2Fmy");
        await second.TurnToAsync(other);
        Assert.Equal("/my", (await second.ChooseAsync(choice, Admin)).Address);
    }

    private async Task<int> CountAsync<T>(Func<PortalDb, IQueryable<T>> rows)
    {
        await using var db = TestDatabase.Of(folder).NewContext();
        return await rows(db).CountAsync();
    }
}
