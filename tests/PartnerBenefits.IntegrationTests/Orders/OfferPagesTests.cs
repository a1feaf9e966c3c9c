using System.Net;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Purchases;

namespace PartnerBenefits.IntegrationTests.Orders;

public sealed class OfferPagesTests : PortalTest
{
    private const string Offers = "/dashboard/partnership/offers";

    [Theory]
    [InlineData("en",
        "Microsoft Action Pack|Partner Launch Benefits|Partner Success Core Benefits|Partner Success Expanded Benefits", "475 USD a year")]
    [InlineData("fr",
        "Microsoft Action Pack|Partner Launch Benefits|Partner Success Core Benefits|Partner Success Expanded Benefits", "475 USD par an")]
    public async Task What_is_sold_is_listed_with_its_price_and_a_way_to_subscribe(string language, string names, string price)
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");

        var page = await admin.Speaking(language).GetAsync(Offers);

        Assert.Equal(names.Split('|'), page.Document.QuerySelectorAll("[aria-labelledby=available] a.name").Select(a => a.TextContent));
        Assert.Contains(price, page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll("[aria-labelledby=available] tbody tr"),
            row => Assert.NotNull(row.QuerySelector("a.btn-primary[href$='/terms']")));
    }

    [Theory]
    [InlineData("partner-core", "Azure bulk credit", "Sample data from unofficial sources, not verified")]
    [InlineData("silver", "On-premises product support incidents", "As published from 2018 to 2021, not verified")]
    public async Task An_offers_page_lists_its_benefits_by_tab_and_says_where_they_are_from(string offer, string benefit, string source)
    {
        using var member = await portal.SignInAsync("contoso-member");

        var page = await member.GetAsync($"{Offers}/{offer}");

        Assert.Contains(benefit, page.Text, StringComparison.Ordinal);
        Assert.Contains(source, page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("#holds-support"));
    }

    [Fact]
    public async Task Action_Pack_has_a_page_of_its_own_and_what_nobody_offers_has_none()
    {
        using var admin = await portal.SignInAsync("fabrikam-account-admin");

        Assert.Equal("/dashboard/partnership/action-pack", (await admin.GetAsync($"{Offers}/action-pack")).Location);
        Assert.NotNull((await admin.GetAsync("/dashboard/partnership/action-pack")).LinkTo(Step("action-pack", "terms")));
        foreach (var address in (string[])[$"{Offers}/nothing", Step("nothing", "terms"), Step("nothing", "billing"),
            Step("nothing", "review"), $"{Offers}/{new string('a', 60)}"])
        {
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await admin.GetAsync(address)).StatusCode));
        }
    }

    [Theory]
    [InlineData("lapsed")]
    [InlineData("has it")]
    [InlineData("competency")]
    [InlineData("on request")]
    [InlineData("level")]
    public async Task Whatever_stands_in_the_way_is_said_at_the_control_and_no_step_is_opened(string why)
    {
        var (persona, organisation) = why == "has it" ? ("contoso-account-admin", DemoOrganisation.Contoso)
            : ("fabrikam-account-admin", DemoOrganisation.Fabrikam);
        var offer = why == "level" ? "gold" : "action-pack";
        var rule = why switch
        {
            "lapsed" => PurchaseRules.IsMember,
            "has it" => PurchaseRules.HasNone,
            "competency" => PurchaseRules.HoldsNoCompetency,
            "on request" => PurchaseRules.HasAPrice,
            _ => PurchaseRules.IsSold,
        };
        await (why switch
        {
            "lapsed" => portal.LapseAsync(organisation),
            "competency" => portal.ChangeMembershipAsync(organisation, nameof(Membership.Level), MembershipLevel.Silver),
            "on request" => portal.RepriceAsync(offer, null),
            _ => Task.CompletedTask,
        });
        using var admin = await portal.SignInAsync(persona);

        var page = await admin.GetAsync(offer == "gold" ? $"{Offers}/gold" : "/dashboard/partnership/action-pack");

        Assert.Contains(rule.Refusal, page.WhyNot("Subscribe now"), StringComparison.Ordinal);
        Assert.All((string[])["terms", "billing", "review"], step => Assert.Null(page.LinkTo(Step(offer, step))));
        Assert.Equal($"{Offers}/{offer}", (await admin.GetAsync(Step(offer, "terms"))).Location);
    }

    [Fact]
    public async Task Who_may_not_buy_reads_who_can_help_and_finds_no_step()
    {
        using var member = await portal.SignInAsync("contoso-member");

        var page = await member.GetAsync($"{Offers}/partner-core");

        Assert.Contains("contoso-partner-admin@contoso.example", page.WhyNot("Subscribe now"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync(Step("partner-core", "terms"))).StatusCode);
    }

    [Fact]
    public async Task What_was_purchased_is_listed_with_its_order_its_dates_and_its_actions()
    {
        using var contoso = await portal.SignInAsync("contoso-account-admin");
        using var tailspin = await portal.SignInAsync("tailspin-account-admin");
        using var northwind = await portal.SignInAsync("northwind-account-admin");

        var (active, grace, paid) = (await contoso.GetAsync(Offers), await tailspin.GetAsync(Offers), await northwind.GetAsync(Offers));

        Assert.Contains("PB94512345 Active Last usable day 30 Jun 2027 Renews on 1 Jul 2027, if you renew the membership before then",
            Row(active), StringComparison.Ordinal);
        Assert.Contains("You can renew it from 31 May 2027.", active.WhyNot("Renew subscription"), StringComparison.Ordinal);
        Assert.Contains("Grace Last usable day 12 Nov 2026 Grace until 12 Dec 2026", Row(grace), StringComparison.Ordinal);
        Assert.NotNull(grace.LinkTo(await portal.SubscriptionPageAsync(DemoOrganisation.Tailspin) + "/renew"));
        Assert.NotNull(paid.LinkTo(await portal.SubscriptionPageAsync(DemoOrganisation.Northwind) + "#activate"));
    }

    private static string Row(Answer page) => System.Text.RegularExpressions.Regex.Replace(
        page.Document.QuerySelector("[aria-labelledby=purchased] tbody tr")!.TextContent.Replace("You can renew it from 31 May 2027.",
            "", StringComparison.Ordinal), @"\s+", " ");
}
