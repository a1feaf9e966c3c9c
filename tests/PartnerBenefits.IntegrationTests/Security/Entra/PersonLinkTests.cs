using Microsoft.EntityFrameworkCore;
using PartnerBenefits.EntraStandIn;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Security.Entra;

/// <summary>An invited person is linked to a tenant and an object id, and never by an address alone (ASVS 6.8.1).</summary>
public sealed class PersonLinkTests : EntraTest
{
    private static readonly StandInPerson Member = StandInPeople.Of("contoso-member");

    [Fact]
    public async Task An_invited_person_is_linked_at_the_first_sign_in_and_that_is_in_the_audit_trail()
    {
        using var visitor = demo.Visit();

        var dashboard = await visitor.SignInAsync(Member, "/dashboard");

        Assert.Equal("/dashboard", dashboard.Address);
        var stored = await demo.StoredAsync("contoso-member");
        Assert.Equal((Member.TenantId, Member.ObjectId), (stored.TenantId, stored.ObjectId));
        var linked = Assert.Single(await demo.Portal.AuditOfAsync(stored));
        Assert.Equal((AuditAction.UserLinked, Actor.For(stored.Id)), (linked.Action, linked.Actor));
    }

    [Fact]
    public async Task A_linked_person_signs_in_whatever_becomes_of_the_addresses()
    {
        using var first = demo.Visit();
        await first.SignInAsync(Member);
        await demo.ChangeAsync("contoso-member", user => user.Rename(user.Name, EmailAddress.Parse("new.name@contoso.example")));
        demo.StandIn.Directory.Set(Member with { UserName = "married@contoso.example" });

        using var again = demo.Visit();
        var mine = await again.SignInAsync(Member, "/my");

        Assert.Equal("/my", mine.Address);
        Assert.Contains(Member.Name, mine.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Fault.WrongNonce)]
    [InlineData(Fault.WrongSignature)]
    [InlineData(Fault.WrongIssuer)]
    [InlineData(Fault.WrongAudience)]
    [InlineData(Fault.Expired)]
    public async Task A_token_that_is_refused_links_nobody(Fault fault)
    {
        using var visitor = demo.Visit();
        demo.StandIn.Fault = fault;

        var refused = await visitor.SignInAsync(Member);

        Assert.Equal("/access-denied", refused.Address);
        Assert.Null((await demo.StoredAsync("contoso-member")).ObjectId);
        var account = await demo.Portal.AccountAsync(DemoOrganisation.Contoso);
        Assert.Equal(0, await demo.Portal.ReadAsync(db => db.SessionsOf(account.Id).CountAsync()));
    }

    [Fact]
    public async Task A_person_of_another_tenant_with_the_invited_address_as_user_name_is_not_that_person()
    {
        using var visitor = demo.Visit();
        var spoofed = StandInPeople.Stranger with { UserName = Member.UserName };

        var unknown = await visitor.TypeInAsync(await visitor.OpenAsync("/signin"), spoofed);
        using var neighbour = demo.Visit();
        var ofFabrikam = await neighbour.TypeInAsync(
            await neighbour.OpenAsync("/signin"),
            spoofed with { TenantId = DemoOrganisation.Fabrikam.TenantId, ObjectId = Guid.NewGuid() });

        Assert.Contains("Join the partner network", unknown.Text, StringComparison.Ordinal);
        Assert.Contains("Fabrikam Services has an account here", ofFabrikam.Text, StringComparison.Ordinal);
        Assert.Contains("Fabrikam Account Admin", ofFabrikam.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Contoso", ofFabrikam.Text.Replace(Member.UserName, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Null((await demo.StoredAsync("contoso-member")).ObjectId);
    }

    [Fact]
    public async Task Somebody_else_with_an_address_that_was_linked_before_does_not_inherit_it()
    {
        using var first = demo.Visit();
        await first.SignInAsync(Member);
        using var second = demo.Visit();

        var refused = await second.TypeInAsync(await second.OpenAsync("/signin"), Member with { ObjectId = Guid.NewGuid() });

        Assert.Contains("Somebody else signs in with your address", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Contoso Account Admin", refused.Text, StringComparison.Ordinal);
        Assert.Equal(Member.ObjectId, (await demo.StoredAsync("contoso-member")).ObjectId);
    }

    [Fact]
    public async Task Who_signs_in_under_the_address_of_a_merged_entry_is_the_one_that_stayed()
    {
        var stays = await demo.Portal.AddPersonAsync("Contoso Member");
        await demo.ChangeAsync("contoso-member", user => user.MergeInto(stays));
        using var visitor = demo.Visit();

        var mine = await visitor.SignInAsync(Member, "/my");

        Assert.Equal("/my", mine.Address);
        Assert.Equal(Member.ObjectId, (await demo.Portal.FindPersonAsync(stays)).ObjectId);
        Assert.Null((await demo.StoredAsync("contoso-member")).ObjectId);
    }

    [Fact]
    public async Task Two_first_sign_ins_of_one_person_at_once_link_once_and_both_are_in()
    {
        var visitors = Enumerable.Range(0, 4).Select(_ => demo.Visit()).ToList();

        var answers = await Task.WhenAll(visitors.Select(v => Task.Run(() => v.SignInAsync(Member, "/my"))));

        Assert.All(answers, a => Assert.Equal("/my", a.Address));
        Assert.Single(await demo.Portal.AuditOfAsync(await demo.StoredAsync("contoso-member")));
        visitors.ForEach(v => v.Dispose());
    }

    [Fact]
    public async Task Who_asked_for_access_and_was_added_meanwhile_waits_no_longer()
    {
        var newcomer = await demo.Portal.AddNewcomerAsync(DemoOrganisation.Contoso);
        var request = await demo.Portal.AskAsync(newcomer);
        await demo.Portal.ReadAsync(async db =>
        {
            db.Add(new PortalUser(request.AccountId, newcomer.Name, newcomer.Email, PartnerRoles.None));
            return await db.SaveChangesAsync();
        });
        var person = new StandInPerson(newcomer.TenantId, newcomer.ObjectId, newcomer.Email.Value, newcomer.Name);
        demo.StandIn.Directory.Set(person);
        using var visitor = demo.Visit();

        var dashboard = await visitor.SignInAsync(person, "/dashboard");

        Assert.Equal("/dashboard", dashboard.Address);
        Assert.True((await demo.Portal.FindRequestAsync(request)).IsGranted);
    }
}
