using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.EntraStandIn;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Security.Entra;

/// <summary>Entra gives guests tokens of the tenant that invited them. Whatever such a token says, its person is nobody here.</summary>
public sealed class GuestTests : EntraTest
{
    private const string Heading = "Use the account of your own organisation";

    private static readonly StandInPerson Member = StandInPeople.Of("contoso-member");

    private static readonly StandInPerson Operator = StandInPeople.Of("support-operator");

    private static readonly (string Way, Func<StandInPerson, StandInPerson> Of)[] Guests =
    [
        ("acct", person => person with { Acct = "1" }),
        ("acct that nobody knows", person => person with { Acct = "2" }),
        ("acct as text", person => person with { Acct = "guest" }),
        ("idp of a personal account", person => person with { Acct = null, Idp = "live.com" }),
        ("idp of another tenant", person => person with { Acct = "0", Idp = $"https://sts.windows.net/{Guid.NewGuid()}/" }),
        ("idp that only ends alike", person => person with { Idp = $"https://sts.windows.net.evil.example/{person.TenantId}/" }),
        ("user name", person => person with { Acct = null, UserName = "ada_home.example#EXT#@contoso.example" }),
        ("user name in lower case", person => person with { UserName = "ada_home.example#ext#@contoso.example" }),
    ];

    public static TheoryData<string?, string?> OfMembers => new()
    {
        { null, null },
        { "0", null },
        { "0", $"https://sts.windows.net/{Member.TenantId}/" },
        { "0", $"https://STS.windows.net/{Member.TenantId.ToString().ToUpperInvariant()}" },
        { "0", $"https://sts.chinacloudapi.cn/{Member.TenantId}/" },
    };

    [Fact]
    public async Task A_guest_of_a_tenant_without_account_cannot_join_and_is_not_stored()
    {
        await AssertRefusedInEachWayAsync(StandInPeople.Stranger);

        Assert.Equal(0, await demo.Portal.ReadAsync(db => db.Newcomers.CountAsync(n => n.ObjectId == StandInPeople.Stranger.ObjectId)));
    }

    [Fact]
    public async Task A_guest_of_a_tenant_with_an_account_reads_nothing_of_it()
    {
        await AssertRefusedInEachWayAsync(StandInPeople.Uninvited, refused =>
        {
            Assert.DoesNotContain("Contoso Consulting", refused.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Account Admin", refused.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_guest_with_an_invited_address_is_not_linked()
    {
        await AssertRefusedInEachWayAsync(Member);

        Assert.Null((await demo.StoredAsync("contoso-member")).ObjectId);
    }

    [Fact]
    public async Task A_guest_of_the_network_with_a_role_gets_no_staff_page_and_loses_the_stored_roles()
    {
        using var member = demo.Visit();
        await member.SignInAsync(Operator, "/support-desk");

        await AssertRefusedInEachWayAsync(Operator);

        Assert.Empty((await demo.Portal.ReadAsync(db => db.Staff.SingleAsync(s => s.ObjectId == Operator.ObjectId))).Roles);
        Assert.Equal(HttpStatusCode.Redirect, (await member.Portal.GetAsync("/support-desk")).StatusCode);
    }

    [Fact]
    public async Task Somebody_who_was_linked_and_has_become_a_guest_is_refused()
    {
        using var before = demo.Visit();
        await before.SignInAsync(Member, "/my");

        await AssertRefusedInEachWayAsync(Member);
    }

    [Theory]
    [MemberData(nameof(OfMembers))]
    public async Task A_person_of_the_tenant_is_let_in_whichever_way_Entra_says_so(string? acct, string? idp)
    {
        var person = Member with { Acct = acct, Idp = idp };
        demo.StandIn.Directory.Set(person);
        using var visitor = demo.Visit();

        Assert.Equal("/dashboard", (await visitor.SignInAsync(person, "/dashboard")).Address);
    }

    [Fact]
    public async Task The_tokens_own_issuer_counts_as_the_provider_of_the_tenants_people()
    {
        var person = Member with { Idp = $"{demo.StandIn.Instance}{Member.TenantId}/v2.0" };
        demo.StandIn.Directory.Set(person);
        using var visitor = demo.Visit();

        Assert.Equal("/dashboard", (await visitor.SignInAsync(person, "/dashboard")).Address);
    }

    private async Task AssertRefusedInEachWayAsync(StandInPerson person, Action<Answer>? check = null)
    {
        foreach (var (way, of) in Guests)
        {
            var guest = of(person);
            demo.StandIn.Directory.Set(guest);
            using var visitor = demo.Visit();
            var refused = await visitor.SignInAsync(guest, "/join");
            Assert.Equal((way, "/access-denied", HttpStatusCode.OK), (way, refused.Address, refused.StatusCode));
            Assert.Equal(Heading, refused.Document.QuerySelector("h1")!.TextContent);
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.Portal.GetAsync("/join")).StatusCode);
            check?.Invoke(refused);
        }
    }
}
