using System.Text.RegularExpressions;
using MimeKit;
using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>Support benefits, from the request to the instructions in two mailboxes (the guide's steps 9 to 9c).</summary>
public sealed class SupportTests(Chromium chromium) : Journey(chromium)
{
    private const string Support = LivedIn.Support;

    private const string Person = "Contoso Member";

    private const string Own = "contoso-member@contoso.example";

    private const string Other = "member@home.example";

    [Theory]
    [InlineData(Labels.English, "Access ID: AC-7")]
    [InlineData(Labels.French, "ID d’accès")]
    public async Task A_request_becomes_active_and_both_addresses_get_the_instructions(string locale, string said)
    {
        await SpeakAsync(Person, locale);
        var admin = await SignInAsync("contoso-partner-admin", locale);
        var support = await new PeoplePage(admin).OpenAsync("support-onprem");
        await AssertOwnAddressIsRefusedAsync(support, admin.Labels);
        await support.AssignAsync(Person, Other);
        await AssertStateAsync(admin, "Requested");

        var desk = new DeskPages(await SignInAsync("support-operator", locale));
        await desk.TakeAsync(Support, DemoOrganisation.Contoso);
        await desk.CompleteAsync(Support, "AC-7", "CT-9");

        await admin.Page.ReloadAsync();
        await AssertStateAsync(admin, "Active");
        await Expect(support.Ids).ToHaveTextAsync(["AC-7", "CT-9"]);
        AssertInstructions(await MailFolder.ReadAsync(Portal, "ActivationActive", 2), said);
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task A_request_that_was_sent_back_is_corrected_and_requested_again(string locale)
    {
        const string Reason = "The second address bounces.";
        var admin = await SignInAsync("contoso-partner-admin", locale);
        var support = await new PeoplePage(admin).OpenAsync("support-onprem");
        await support.AssignAsync(Person, "member@hom.example");
        var desk = new DeskPages(await SignInAsync("support-operator", locale));
        await desk.TakeAsync(Support, DemoOrganisation.Contoso);
        await Expect(support.Remove(Person, Support)).ToBeEnabledAsync();
        await admin.Page.ReloadAsync();
        await Expect(support.Remove(Person, Support)).ToBeDisabledAsync();
        await desk.SendBackAsync(Support, Reason);

        await admin.Page.ReloadAsync();
        await AssertStateAsync(admin, "Sent back");
        await Expect(support.Request(Person)).ToContainTextAsync(Reason);
        await support.CorrectedAddress(Person).FillAsync(Other);
        await support.Button("Correct and request again").ClickAsync();

        await AssertStateAsync(admin, "Requested");
        await Expect(support.Request(Person)).ToContainTextAsync(Other);
        await desk.TakeAsync(Support, DemoOrganisation.Contoso);
    }

    [Theory]
    [InlineData(Labels.English, "8 incidents left.", "22 Nov 2026")]
    [InlineData(Labels.French, "Reste : 8 incidents.", "22 nov. 2026")]
    public async Task Used_incidents_are_recorded_and_the_account_sees_what_is_left_and_when(string locale, string left, string day)
    {
        var admin = await SignInAsync("contoso-partner-admin", locale);
        var support = await new PeoplePage(admin).OpenAsync("support-onprem");
        await support.AssignAsync(Person, Other);
        var desk = new DeskPages(await SignInAsync("support-operator", locale));
        await desk.TakeAsync(Support, DemoOrganisation.Contoso);
        await desk.CompleteAsync(Support, "AC-7", "CT-9");

        await desk.RecordUseAsync(Support, 2);

        await admin.Page.ReloadAsync();
        await Expect(support.Used).ToContainTextAsync(left);
        await Expect(support.Used.GetByRole(AriaRole.Listitem)).ToContainTextAsync([day]);
    }

    private static async Task AssertOwnAddressIsRefusedAsync(PeoplePage support, Labels labels)
    {
        await Expect(support.Region("Assign a user to activate the benefit")).ToContainTextAsync(
            labels[
                "Assigning a user activates the benefit. As a safeguard, the instructions for accessing product support are e-mailed " +
                "to both addresses of the user. This can take several days."]);
        var typed = Own.ToUpperInvariant();
        await support.SelectAsync(Person);
        await support.AlternativeAddress.FillAsync(typed);
        await support.AssignUser.ClickAsync();
        await Expect(support.AlternativeAddress).ToHaveAccessibleDescriptionAsync(
            new Regex("^" + Regex.Escape(labels[ActivationRules.AddressIsAnother.Refusal])));
        await Expect(support.AlternativeAddress).ToHaveValueAsync(typed);
        await Expect(support.User.Locator("option:checked")).ToHaveTextAsync($"{Person}, {Own}");
    }

    private static async Task AssertStateAsync(Visit visit, string state) =>
        await Expect(new PortalPage(visit).Region("Details")).ToContainTextAsync(visit.Labels[state]);

    private static void AssertInstructions(IReadOnlyList<MimeMessage> mails, string said)
    {
        Assert.Equal([Own, Other], mails.Select(m => m.To.Mailboxes.Single().Address));
        Assert.All(mails, m => Assert.Contains(said, m.TextBody, StringComparison.Ordinal));
        Assert.All(mails, m => Assert.Contains("CT-9", m.TextBody, StringComparison.Ordinal));
        Assert.Equal(2, mails.Select(m => m.MessageId).Distinct().Count());
    }

    /// <summary>The mails to a person are in the language that they have chosen.</summary>
    private async Task SpeakAsync(string person, string locale)
    {
        var visit = await SignInAsync(Persona.All.Single(p => p.Name == person).Slug, locale);
        await visit.GoAsync("/my");
        var mine = new PortalPage(visit);
        await mine.Main.GetByRole(AriaRole.Combobox, new() { Name = visit.Labels["Language"] })
            .SelectOptionAsync(locale == Labels.French ? "Français" : "English");
        await mine.Button("Save").ClickAsync();
        await Expect(mine.Notice).ToBeVisibleAsync();
    }
}
