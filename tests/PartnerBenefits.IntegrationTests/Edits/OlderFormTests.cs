using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Security;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Edits;

/// <summary>A form that was opened before somebody else's change never undoes that change.</summary>
public sealed class OlderFormTests : PortalTest
{
    public static TheoryData<string> Versions => [.. OlderForms.All.Keys];

    public static TheoryData<string> Steps => [.. LateSteps.All.Keys];

    [Fact]
    public async Task Every_handler_of_a_form_has_an_expectation_and_every_expectation_a_handler()
    {
        var posts = (await EndpointList.OfAsync(portal.Services)).Where(e => e.Method == "POST").Select(e => e.Name);

        Assert.Equal(posts.Order(StringComparer.Ordinal), PostKinds.All.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_form_with_a_version_is_tried_here() => Assert.Equal(
        PostKinds.All.Where(post => post.Value == PostKind.Version).Select(post => post.Key).Order(StringComparer.Ordinal),
        OlderForms.All.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_older_form_changes_nothing_says_who_was_faster_keeps_what_was_typed_and_can_be_sent_again(string endpoint)
    {
        var older = await OlderForms.All[endpoint](portal);
        using var visitor = await portal.SignInAsync(older.Persona);
        var opened = await visitor.GetAsync(older.Page);
        await older.Meanwhile();
        var before = await older.State();

        var refused = await visitor.SubmitAsync(opened, older.Form, older.Typed);

        Assert.Equal((HttpStatusCode.OK, before), (refused.StatusCode, await older.State()));
        Assert.StartsWith("Th", Assert.Single(refused.Alerts).Replace("You have changed", "This has changed", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Contains("nothing was saved", refused.Alerts[0], StringComparison.Ordinal);
        Assert.Contains(older.Who, refused.Document.GetElementById("meanwhile")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.All(older.Typed, typed => Assert.Contains(typed.Value!, ValuesOf(refused, typed.Name)));

        var again = await visitor.SubmitAsync(refused, older.Form, older.Typed);

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(older.Then, await older.State());
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_late_step_changes_nothing_and_says_who_was_faster(string step)
    {
        var late = await LateSteps.All[step](portal);
        using var visitor = await portal.SignInAsync(late.Persona);
        var opened = await visitor.GetAsync(late.Page);
        await late.Meanwhile();
        var before = await late.State();

        var refused = await visitor.SubmitAsync(opened, late.Form, late.Typed);

        Assert.Equal((HttpStatusCode.OK, before), (refused.StatusCode, await late.State()));
        Assert.NotEmpty(Assert.Single(refused.Alerts));
        Assert.Contains(late.Who, refused.Document.GetElementById("meanwhile")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_came_back_with_a_mistake_is_still_an_older_form()
    {
        var older = await OlderForms.All["POST /account/users/{id:guid}?handler=Edit"](portal);
        using var visitor = await portal.SignInAsync(older.Persona);
        var opened = await visitor.GetAsync(older.Page);
        await older.Meanwhile();
        var before = await older.State();

        var mistaken = await visitor.SubmitAsync(opened, older.Form, ("Name", "Asha D."), ("Email", "nonsense"));
        var refused = await visitor.SubmitAsync(mistaken, older.Form, older.Typed);

        Assert.Equal((HttpStatusCode.OK, before), (refused.StatusCode, await older.State()));
        Assert.Contains("Saved now: Full name: Ash Dee", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Full name: Ash D. → Ash Dee", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_signs_in_and_reads_in_another_language_outdates_no_form_about_them()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var id = await portal.PersonAsync(DemoOrganisation.Contoso, "contoso-member");
        var opened = await admin.GetAsync($"/account/users/{id}");
        using var member = await portal.SignInAsync("contoso-member");
        await member.Speaking("fr").GetAsync("/my");
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        Assert.Equal(Language.Fr, (await portal.FindPersonAsync(account, id)).ReadLanguage);
        await portal.ReadAsync(async db =>
        {
            (await db.UsersOf(account).SingleAsync(u => u.Id == id)).Link(Guid.NewGuid(), Guid.NewGuid());
            return await db.SaveChangesAsync();
        });

        var saved = await admin.SubmitAsync(opened, "#edit-form", ("Name", "Renamed R."), ("Email", "renamed@contoso.example"));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    private static IEnumerable<string?> ValuesOf(Answer page, string field) => page.Document.QuerySelectorAll($"main [name='{field}']")
        .Select(element => element switch
        {
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement list => list.Value,
            IHtmlInputElement { Type: "checkbox", IsChecked: false } => null,
            IHtmlInputElement input => input.Value,
            _ => null,
        });
}
