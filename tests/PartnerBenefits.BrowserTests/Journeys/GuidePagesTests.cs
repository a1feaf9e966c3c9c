using System.Text.RegularExpressions;
using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>What the guide says beside its steps: notes, figures, terms, related topics.</summary>
public sealed class GuidePagesTests(Chromium chromium) : Journey(chromium)
{
    private const string NetworkNote =
        "Following this link will take you to another website. " +
        "Return to this site, Partner Benefits, to renew and upgrade your network membership.";

    private const string ActionPackNote =
        "Following this link will take you to another website. " +
        "Return to this site, Partner Benefits, to activate your Action Pack subscription benefits.";

    [Theory]
    [InlineData(Labels.English, "/dashboard/partnership/membership", "https://partner.microsoft.com", NetworkNote)]
    [InlineData(Labels.French, "/dashboard/partnership/membership", "https://partner.microsoft.com", NetworkNote)]
    [InlineData(
        Labels.English, "/dashboard/partnership/action-pack", "https://partner.microsoft.com/membership/action-pack", ActionPackNote)]
    [InlineData(
        Labels.French, "/dashboard/partnership/action-pack", "https://partner.microsoft.com/membership/action-pack", ActionPackNote)]
    public async Task A_link_that_leaves_says_so_first(string locale, string address, string target, string note)
    {
        var visit = await SignInAsync("contoso-member", locale);
        await visit.GoAsync(address);

        var link = new PortalPage(visit).Main.Locator($"a[href='{target}']");
        await Expect(link).ToBeVisibleAsync();
        var said = await link.EvaluateAsync<string>("""
            a => {
              const before = document.createRange();
              before.setStart(a.parentElement, 0);
              before.setEndBefore(a);
              return before.toString();
            }
            """);
        Assert.Equal($"{visit.Labels["Note"]} {visit.Labels[note]}", Regex.Replace(said, @"\s+", " ").Trim());
    }

    [Theory]
    [InlineData(Labels.English, "US$100|100.USD")]
    [InlineData(Labels.French, "100.USD")]
    public async Task Action_Pack_s_page_has_the_guide_s_figures(string locale, string credit)
    {
        var visit = await SignInAsync("contoso-member", locale);
        await visit.GoAsync("/dashboard/partnership/action-pack");

        var parts = new PortalPage(visit).Region("What Action Pack includes").GetByRole(AriaRole.Listitem);
        string[] figures =
        [
            "iOS.*Android.*Linux.*Windows",
            @"\b10\b.*Windows 10 Enterprise|\b10\b.*Windows 10 Entreprise",
            @"\b3\b.*Visual Studio Professional.*Team Services",
            @"\b10\b.*Office 365 \(E3\).*\b5\b.*\b5\b",
            @"\b5\b.*Enterprise Mobility Suite.*\b5\b.*Dynamics CRM Online Professional",
            credit,
        ];
        foreach (var (place, figure) in figures.Index())
        {
            await Expect(parts.Nth(place)).ToHaveTextAsync(new Regex(figure));
        }
    }

    [Theory]
    [InlineData(Labels.English, "internal use")]
    [InlineData(Labels.French, "usage interne|utilisation interne|un usage interne")]
    public async Task The_terms_of_internal_use_can_be_read(string locale, string internalUse)
    {
        var page = new PortalPage(await SignInAsync("contoso-member", locale));

        await page.ChooseInMenuAsync("Terms and Conditions");

        await Expect(page.Heading).ToHaveTextAsync(Labels.In(locale)["Terms and Conditions"]);
        await Expect(page.Main).ToContainTextAsync(new Regex(internalUse));
        await Expect(page.Main.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveCountAsync(9);
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Related_topics_lead_where_they_say(string locale)
    {
        var page = new PortalPage(await SignInAsync("contoso-partner-admin", locale));
        (string Topic, string Title)[] topics =
        [
            ("Manage your partner network membership", "Membership"),
            ("Purchase membership benefits", "Offers"),
            ("Add users and assign permissions to them", "User management"),
        ];
        foreach (var (topic, title) in topics)
        {
            await page.ChooseInMenuAsync("Dashboard");
            await page.RelatedTopic(topic).ClickAsync();
            await Expect(page.Heading).ToHaveTextAsync(Labels.In(locale)[title]);
        }
    }
}
