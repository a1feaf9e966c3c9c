using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Joining;

public sealed class NewcomerSessionTests(SharedPortal shared) : PortalTest(shared), IClassFixture<SharedPortal>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/dashboard")]
    public async Task The_start_pages_lead_on_to_joining(string start)
    {
        using var newcomer = await portal.SignInAsync("newcomer");

        Assert.Equal(Newcomers.Page, (await newcomer.GetAsync(start)).Location);
    }

    [Theory]
    [InlineData("newcomer", "/dashboard/partnership/offers")]
    [InlineData("contoso-newcomer", "/account/users")]
    [InlineData("contoso-newcomer", "/support-desk")]
    public async Task Any_other_page_says_that_they_have_no_account_and_leads_to_joining(string persona, string page)
    {
        using var newcomer = await portal.SignInAsync(persona);

        var refused = await newcomer.GetAsync(page);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("You have no account here yet", refused.Document.QuerySelector("h1")!.TextContent);
        Assert.NotNull(refused.Document.QuerySelector($"main a.btn-primary[href='{Newcomers.Page}']"));
        Assert.DoesNotContain("@", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_has_no_menu_and_the_name_language_theme_and_signing_out()
    {
        using var newcomer = await portal.SignInAsync("newcomer");

        var page = await newcomer.GetAsync(Newcomers.Page);
        var french = await newcomer.SubmitAsync(page, "header.top form[action='/my']", ("Language", "Fr"));
        var inFrench = await newcomer.GetAsync(french.Location!);
        var mine = await newcomer.SubmitAsync("/my", "main form", ("Language", "En"), ("Theme", "Dark"));
        var dark = await newcomer.GetAsync(mine.Location!);

        Assert.Empty(page.Document.QuerySelectorAll("nav"));
        Assert.Contains("Newcomer", page.Document.QuerySelector("header.top")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((Newcomers.Page, "fr"), (french.Location, inFrench.Document.DocumentElement.GetAttribute("lang")));
        Assert.Equal(("en", "dark"),
            (dark.Document.DocumentElement.GetAttribute("lang"), dark.Document.DocumentElement.GetAttribute("data-bs-theme")));
        Assert.Equal("/", (await newcomer.SubmitAsync(Newcomers.Page, "form[action='/signout']")).Location);
        Assert.Contains("/signin", (await newcomer.GetAsync(Newcomers.Page)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_sign_in_refreshes_the_name_and_there_is_one_row_of_a_person()
    {
        var persona = Persona.Find("contoso-newcomer")!;
        using var first = await portal.SignInAsync(persona.Slug);
        await portal.ReadAsync(db => db.Newcomers.Where(n => n.ObjectId == persona.ObjectId)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.Name, "Old O.")));
        using var second = await portal.SignInAsync(persona.Slug);

        var stored = await portal.ReadAsync(
            db => db.Newcomers.AsNoTracking().SingleAsync(n => n.TenantId == persona.TenantId && n.ObjectId == persona.ObjectId));
        Assert.Equal((persona.Name, persona.Email), (stored.Name, stored.Email));
    }

    [Fact]
    public async Task Asking_without_an_account_to_ask_of_is_nothing_there()
    {
        using var newcomer = await portal.SignInAsync("newcomer");
        var form = (await newcomer.GetAsync(Newcomers.Page)).Document.QuerySelector(Newcomers.JoinForm)!;

        Assert.Equal(HttpStatusCode.NotFound, (await newcomer.PostAsync("/join?handler=Ask", Answer.Fill(form))).StatusCode);
    }
}
