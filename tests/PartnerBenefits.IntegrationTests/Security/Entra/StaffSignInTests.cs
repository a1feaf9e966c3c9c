using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.EntraStandIn;

namespace PartnerBenefits.IntegrationTests.Security.Entra;

/// <summary>Staff: app roles of the network's own tenant, as the last sign-in brought them.</summary>
public sealed class StaffSignInTests : IAsyncLifetime
{
    private static readonly StandInPerson Operator = StandInPeople.Of("support-operator");

    private static readonly StandInPerson Newcomer = new(Operator.TenantId, Guid.NewGuid(), "new.colleague@network.example", "New Colleague")
    {
        Roles = [nameof(StaffRole.SupportReviewer), nameof(StaffRole.CatalogueAdmin), "SomethingElse"],
    };

    private EntraDemo demo = null!;

    public async ValueTask InitializeAsync() => demo = await EntraDemo.StartAsync();

    public ValueTask DisposeAsync() => demo.DisposeAsync();

    [Fact]
    public async Task A_new_colleague_is_known_by_their_first_sign_in_with_the_roles_of_the_directory()
    {
        demo.StandIn.Directory.Set(Newcomer);
        using var visitor = demo.Visit();

        Assert.Equal("/support-desk", (await visitor.SignInAsync(Newcomer, "/dashboard")).Address);

        var stored = await demo.Portal.ReadAsync(db => db.Staff.SingleAsync(s => s.ObjectId == Newcomer.ObjectId));
        Assert.Equal(("New Colleague", "new.colleague@network.example"), (stored.Name, stored.Email.Value));
        Assert.Equal([StaffRole.SupportReviewer, StaffRole.CatalogueAdmin], stored.Roles);
        var told = await demo.Portal.ReadAsync(db => db.AuditBy(Actor.Of(stored.Id)).SingleAsync());
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
    public async Task After_an_hour_staff_go_by_Entra_once_more_and_a_role_that_was_taken_away_is_found_out()
    {
        using var visitor = demo.Visit();
        await visitor.SignInAsync(Operator, "/support-desk");
        demo.StandIn.Directory.SetRoles(Operator);

        demo.Portal.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/support-desk")).StatusCode);
        demo.Portal.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Contains("You have no role in this portal", (await visitor.OpenAsync("/support-desk")).Text, StringComparison.Ordinal);
    }
}
