using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBenefits.Data.Searching;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Verification;

namespace PartnerBenefits.IntegrationTests.SupportDesk.Accounts;

/// <summary>Any tenant may carry the name of a partner, so staff see what tells the two apart wherever they decide.</summary>
public sealed class EvidenceTests : PortalTest
{
    private const string SameName = "Other accounts have the same name.";

    [Theory]
    [InlineData("Contoso Consulting")]
    [InlineData(" CONTOSO-consulting. ")]
    [InlineData("ContosoConsulting")]
    [InlineData("Côntoso Cönsulting")]
    [InlineData("\U0001D402\U0001D428\U0001D427toso Consulting")]
    public async Task A_second_account_of_a_known_name_is_seen_as_such_on_both_accounts_pages(string name)
    {
        var second = await portal.JoinAsync(name);
        using var staff = await portal.SignInAsync("support-operator");

        var page = await staff.GetAsync(DeskPageOf(second));
        var first = await staff.GetAsync(DeskPageOf(await portal.AccountAsync(DemoOrganisation.Contoso)));

        Assert.All((string[])[SameName, "Partner ID 4512345", second.TenantId.ToString()!, "Not verified",
            Persona.Find("newcomer")!.Email.Domain, "22 Nov 2026"], text => Assert.Contains(text, page.Text, StringComparison.Ordinal));
        Assert.All((string[])[SameName, $"Partner ID {second.PartnerId}"],
            text => Assert.Contains(text, first.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_account_of_another_name_has_no_namesake()
    {
        var other = await portal.JoinAsync("Contoso Consulting Partners");
        using var staff = await portal.SignInAsync("support-operator");

        Assert.DoesNotContain(SameName, (await staff.GetAsync(DeskPageOf(other))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_level_cannot_be_confirmed_for_an_unverified_account_and_its_request_shows_who_asks()
    {
        var second = await portal.JoinAsync("Contoso Consulting");
        using var operators = await portal.SignInAsync("support-operator");
        await operators.SubmitAsync(DeskPageOf(second), "form[action$='handler=Verify']");
        using var admin = await portal.SignInAsync("newcomer");
        await admin.SubmitAsync("/dashboard/partnership/membership", "form[action$='handler=Ask']", ("Level", "Gold"),
            ("Note", "By phone"));

        var open = await operators.GetAsync("/support-desk/levels");
        await portal.UnverifyAsync(DemoOrganisation.Litware);
        var refused = await operators.SubmitAsync(open, "form[action$='handler=Confirm']");

        Assert.All((string[])[SameName, "Partner ID 4512345", second.TenantId.ToString()!, Persona.Find("newcomer")!.Email.Domain],
            text => Assert.Contains(text, open.Text, StringComparison.Ordinal));
        Assert.Equal(AccountRules.IsVerifiedBeforeItsLevel.Refusal, Assert.Single(refused.Alerts));
        Assert.True(refused.IsDisabled("form[action$='handler=Confirm']"));
        Assert.Equal(MembershipLevel.Network, (await portal.ReadAsync(db => db.MembershipOf(second.Id).SingleAsync())).Level);
    }

    [Fact]
    public async Task An_order_shows_who_ordered_and_that_another_account_has_the_name()
    {
        await portal.JoinAsync("Fabrikam Services");
        var order = await portal.PlaceForFabrikamAsync();
        using var staff = await portal.SignInAsync("support-operator");

        var page = await staff.GetAsync(DeskOrders.PageOf(order));

        Assert.Contains(SameName, page.Text, StringComparison.Ordinal);
        Assert.Contains(DemoOrganisation.Fabrikam.TenantId.ToString(), page.Text, StringComparison.Ordinal);
        Assert.Contains($"{DemoOrganisation.Fabrikam.Domain} (entered by the partner, not from a sign-in)", page.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_was_stored_before_names_were_folded_is_folded_at_the_next_start()
    {
        var second = await portal.JoinAsync("Contoso Consulting");
        await portal.ReadAsync(db => db.Accounts.ExecuteUpdateAsync(
            set => set.SetProperty(a => EF.Property<string?>(a, "FoldedName"), (string?)null)));
        Assert.Empty(await portal.ReadAsync(db => db.AccountsNamedLike(second).ToListAsync()));

        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SearchWordFill>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Single(await portal.ReadAsync(db => db.AccountsNamedLike(second).ToListAsync()));
    }
}
