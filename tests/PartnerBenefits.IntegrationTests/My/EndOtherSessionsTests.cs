using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.My;

public sealed class EndOtherSessionsTests : PortalTest
{
    private const string Form = "form[action$='handler=EndOtherSessions']";

    [Fact]
    public async Task All_sessions_of_the_person_end_but_the_one_in_use()
    {
        using var here = await portal.SignInAsync("contoso-member");
        using var there = await portal.SignInAsync("contoso-member");
        using var elsewhere = await portal.SignInAsync("contoso-member");
        using var other = await portal.SignInAsync("contoso-user-admin");
        var page = await here.GetAsync("/my");

        var ended = await here.SubmitAsync(page, Form);
        var again = await here.SubmitAsync(page, Form);

        Assert.Equal(("/my", "/my"), (ended.Location, again.Location));
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/my")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/my")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/my")).StatusCode);
        Assert.Null((await here.GetAsync("/my")).Document.QuerySelector(Form));
        var told = await portal.ReadAsync(db => db.Set<AuditEvent>().SingleAsync(e => e.Action == AuditAction.OtherSessionsEnded));
        Assert.Equal(2, told.Count);
    }
}
