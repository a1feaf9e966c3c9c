using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Seats;

/// <summary>Another program holds the database while somebody assigns, removes and splits.</summary>
public sealed class ForeignLockOnSeatsTests() : PortalTest(new Portal().OnRealTime())
{
    [Fact]
    public async Task Each_form_says_while_the_lock_is_held_that_nothing_was_changed_and_is_done_afterwards()
    {
        TestDatabase.RequireSqlite("Nobody holds a whole SQL Server database.");
        using var admin = await portal.SignInAsync("contoso-partner-admin");
        var seats = await portal.PageAsync(BenefitForms.VisualStudio);
        await admin.AssignAsync(seats, await portal.PersonAsync("Asha"));
        (string Page, string Form, (string, string?)[] Fields)[] forms =
        [
            (seats, "form[action$='handler=Assign']", [("UserId", (await portal.PersonAsync("Luc")).Id.ToString())]),
            (seats, "form[action$='handler=Remove']", []),
            ("/dashboard/partnership/benefits/choices", "#pool-management form", [("Cloud", "2")]),
        ];
        var opened = new List<Answer>();
        foreach (var form in forms)
        {
            opened.Add(await admin.GetAsync(form.Page));
        }

        await using (var foreign = await portal.Database.OpenAsync())
        {
            await foreign.ExecuteAsync("BEGIN EXCLUSIVE");
            await Task.WhenAll(forms.Zip(opened, async (form, page) =>
            {
                var answer = await Task.Run(() => admin.SubmitAsync(page, form.Form, form.Fields));
                Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
                Assert.Contains("nothing was changed", answer.Text, StringComparison.Ordinal);
            }));
            await foreign.ExecuteAsync("ROLLBACK");
        }

        foreach (var (form, page) in forms.Zip(opened))
        {
            Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(page, form.Form, form.Fields)).StatusCode);
        }

        Assert.Equal(1, await portal.ScalarAsync<long>("SELECT max(SeatsTaken) FROM Entitlements"));
        Assert.Equal(2, await portal.ScalarAsync<long>("SELECT Cloud FROM ChoicePools WHERE Cloud IS NOT NULL"));
    }
}
