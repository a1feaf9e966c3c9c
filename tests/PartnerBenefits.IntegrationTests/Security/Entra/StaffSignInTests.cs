using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.EntraStandIn;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Security.Entra;

public sealed class StaffSignInTests : EntraTest
{
    private static readonly StandInPerson Operator = StandInPeople.Of("support-operator");

    private static readonly StandInPerson Newcomer =
        new(Operator.TenantId, Guid.NewGuid(), "new.colleague@network.example", "New Colleague")
        {
            Roles = [nameof(StaffRole.SupportReviewer), nameof(StaffRole.CatalogueAdmin), "SomethingElse"],
        };

    [Fact]
    public async Task A_new_colleague_is_known_by_their_first_sign_in_with_the_roles_of_the_directory()
    {
        demo.StandIn.Directory.Set(Newcomer);
        using var visitor = demo.Visit();

        Assert.Equal("/support-desk", (await visitor.SignInAsync(Newcomer, "/dashboard")).Address);

        var stored = await demo.Portal.ReadAsync(db => db.Staff.SingleAsync(s => s.ObjectId == Newcomer.ObjectId));
        Assert.Equal(("New Colleague", "new.colleague@network.example"), (stored.Name, stored.Email.Value));
        Assert.Equal([StaffRole.SupportReviewer, StaffRole.CatalogueAdmin], stored.Roles);
        var told = await demo.Portal.ReadAsync(db => db.AuditBy(Actor.For(stored.Id)).SingleAsync());
        Assert.Equal((AuditAction.StaffRolesChanged, "SupportReviewer CatalogueAdmin"), (told.Action, told.Detail));
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.OpenAsync("/support-desk/activations")).StatusCode);
    }

    [Fact]
    public async Task A_role_that_the_directory_took_away_is_gone_in_all_sessions_as_soon_as_one_sign_in_tells()
    {
        using var here = demo.Visit();
        using var there = demo.Visit();
        Assert.Equal(HttpStatusCode.OK, (await here.SignInAsync(Operator, "/support-desk/activations")).StatusCode);

        demo.StandIn.Directory.SetRoles(Operator, nameof(StaffRole.SupportReviewer));
        await there.SignInAsync(Operator, "/support-desk");
        Assert.Equal(HttpStatusCode.Forbidden, (await here.OpenAsync("/support-desk/activations")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.OpenAsync("/support-desk")).StatusCode);

        demo.StandIn.Directory.SetRoles(Operator);
        using var elsewhere = demo.Visit();
        Assert.Contains("You have no role in this portal", (await elsewhere.SignInAsync(Operator)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await here.Portal.GetAsync("/support-desk")).StatusCode);
    }

    [Fact]
    public async Task Who_works_through_goes_by_Entra_before_the_hour_is_over_and_stays_on_the_page()
    {
        using var visitor = demo.Visit();
        await visitor.SignInAsync(Operator, "/support-desk");
        var before = demo.StandIn.Received.Authorize.Count;

        demo.Portal.Clock.Advance(TimeSpan.FromMinutes(44));
        await visitor.OpenAsync("/support-desk/assignments?search=contoso");
        Assert.Equal(before, demo.StandIn.Received.Authorize.Count);
        demo.Portal.Clock.Advance(TimeSpan.FromMinutes(2));
        var page = await visitor.OpenAsync("/support-desk/assignments?search=contoso");

        Assert.Equal((HttpStatusCode.OK, "/support-desk/assignments?search=contoso"), (page.StatusCode, page.Address));
        Assert.Equal(before + 1, demo.StandIn.Received.Authorize.Count);
        Assert.Equal(1, await demo.Portal.ReadAsync(db => db.Set<Session>().CountAsync()));
        demo.Portal.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/support-desk")).StatusCode);
        Assert.Equal(before + 1, demo.StandIn.Received.Authorize.Count);
    }

    [Fact]
    public async Task A_role_that_was_taken_away_is_found_out_within_the_hour_though_nobody_signs_in_anew()
    {
        using var visitor = demo.Visit();
        await visitor.SignInAsync(Operator, "/support-desk");
        demo.StandIn.Directory.SetRoles(Operator);

        demo.Portal.Clock.Advance(TimeSpan.FromMinutes(46));

        Assert.Contains("You have no role in this portal", (await visitor.OpenAsync("/support-desk")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Portal.GetAsync("/support-desk")).StatusCode);
    }

    [Fact]
    public async Task A_form_that_is_sent_in_the_last_quarter_is_done_and_after_the_hour_nobody_is_signed_in()
    {
        using var visitor = demo.Visit();
        var mine = await visitor.SignInAsync(Operator, "/my");
        demo.Portal.Clock.Advance(TimeSpan.FromMinutes(50));

        var saved = await visitor.Portal.SubmitAsync(mine, "main form", ("Theme", "Dark"));
        demo.Portal.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal("/my", saved.Location);
        Assert.Contains("/signin", (await visitor.Portal.GetAsync("/my")).Location, StringComparison.Ordinal);
    }
}
