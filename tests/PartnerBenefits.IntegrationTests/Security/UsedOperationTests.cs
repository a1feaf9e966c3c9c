using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PartnerBenefits.IntegrationTests.Architecture;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Security;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Security;

/// <summary>The id of a form that was sent says "done already" only to that form, so that no answer tells of what wasn't done.</summary>
public sealed class UsedOperationTests : PortalTest
{
    private bool isDark;

    public static TheoryData<string> Personas => ["contoso-account-admin", "support-operator"];

    [Theory]
    [MemberData(nameof(Personas))]
    public async Task No_form_succeeds_with_the_id_of_another(string persona)
    {
        var ids = await IdsAsync();
        var (refused, wrong) = (0, new List<string>());
        var posts = (await EndpointList.OfAsync(portal.Services))
            .Where(e => e is { Method: "POST", Route: not ("/signin" or "/signout") }).ToList();
        foreach (var endpoint in posts)
        {
            using var visitor = await portal.SignInAsync(persona);
            var used = await UseAsync(visitor);
            var id = ids.GetValueOrDefault(MatrixVisits.KindOf(endpoint.Route), ids[""]);
            var address = MatrixVisits.AddressOf(endpoint.Route, id)
                + (endpoint.Handler is null ? "" : "?handler=" + endpoint.Handler);
            var answer = await MatrixVisits.SendAsync(
                visitor, "POST", address, await MatrixVisits.TokenAsync(visitor), ("OperationId", used), ("Language", "Fr"),
                ("PoolId", await MatrixVisits.PoolAsync(portal)), ("Cloud", "2"));
            refused += answer.Alerts.Any(a => a.Contains(OperationRules.FormIsForThis.Refusal, StringComparison.Ordinal)) ? 1 : 0;
            if (answer.Location is { } location && !location.Contains("/dashboard", StringComparison.Ordinal))
            {
                wrong.Add($"{endpoint.Name}: led to {location}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{persona}: {refused} forms were refused for the id");
        Assert.Empty(wrong);
        Assert.InRange(refused, persona == "support-operator" ? 2 : 9, int.MaxValue);
    }

    [Fact]
    public async Task A_form_that_was_changed_and_sent_again_does_not_pass_as_the_first()
    {
        using var admin = await portal.SignInAsync("contoso-account-admin");
        var user = await portal.AddPersonAsync("First F.");
        var page = await admin.GetAsync(StoredPeople.PageOf(user));
        await admin.SubmitAsync(page, "#edit-form", ("Name", "Second S."), ("Email", user.Email.Value));

        var again = await admin.SubmitAsync(page, "#edit-form", ("Name", "Third T."), ("Email", user.Email.Value));

        Assert.Equal(OperationRules.FormIsForThis.Refusal, Assert.Single(again.Alerts));
    }

    [Fact]
    public void Pages_make_an_operation_only_where_its_form_is_read()
    {
        var files = SourceFiles.In("src/PartnerBenefits.Web/Features", ".cs").ToList();

        Assert.InRange(files.Count, 150, int.MaxValue);
        Assert.DoesNotContain(files, file => File.ReadAllText(file).Contains("new Operation(", StringComparison.Ordinal));
    }

    private async Task<Dictionary<string, string>> IdsAsync()
    {
        var (subscription, order) = await MatrixVisits.BeginPurchaseAsync(portal, DemoOrganisation.Contoso);
        return new()
        {
            [""] = (await portal.EntitlementAsync(DemoOrganisation.Contoso, "win10-pro-ent-upgrade")).ToString(),
            ["activation "] = await MatrixVisits.ActivationAsync(portal),
            ["person "] = (await portal.AddPersonAsync("Somebody", PartnerRoles.UserAdmin)).Id.ToString(),
            ["subscription "] = subscription,
            ["order "] = order,
            ["request "] = await MatrixVisits.AccessRequestAsync(portal, DemoOrganisation.Contoso),
        };
    }

    /// <summary>Sends another form of the person, and returns the id that it had.</summary>
    private async Task<string> UseAsync(Visitor visitor)
    {
        isDark = !isDark;
        var page = await visitor.GetAsync("/my");
        var id = page.Document.QuerySelector<IHtmlInputElement>("main input[name=OperationId]")!.Value;
        await visitor.SubmitAsync(page, "main form[action='/my']", ("Theme", isDark ? "Dark" : "Light"), ("OperationId", id));
        return id;
    }
}
