using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Dashboard;

/// <summary>Tailspin's subscription ended on 12 November 2026, and its Grace on 12 December.</summary>
public sealed class ExpiredTests : PortalTest
{
    [Theory]
    [InlineData("en", "Microsoft Action Pack ended on 12 Nov 2026",
        "Its grace is over, and nobody can use its benefits any more. You can buy it again.", "Buy it again")]
    [InlineData("fr", "Microsoft Action Pack s’est terminé le 12 nov. 2026",
        "Sa période de grâce est terminée, et plus personne ne peut utiliser ses avantages. Vous pouvez l’acheter à nouveau.",
        "Acheter à nouveau")]
    public async Task What_has_expired_waits_to_be_bought_again(string language, string what, string why, string button)
    {
        await portal.ChangeMembershipAsync(DemoOrganisation.Tailspin, m => m.Renew(m.LastUsableDay));
        Turn(2026, 12, 21);

        Assert.Contains(
            (what, why, "/dashboard/partnership/offers/action-pack", button),
            (await portal.DashboardAsync("tailspin-account-admin", language)).Waiting());
    }

    [Fact]
    public async Task It_waits_no_more_once_it_is_bought_again()
    {
        Turn(2026, 12, 21);
        await portal.OrderAsync(DemoOrganisation.Tailspin, OfferId.ActionPack);

        Assert.DoesNotContain(
            (await portal.DashboardAsync("tailspin-account-admin")).Waiting(),
            w => w.What == "Microsoft Action Pack ended on 12 Nov 2026");
    }

    [Fact]
    public async Task Without_a_membership_the_membership_comes_first()
    {
        Turn(2026, 12, 21);
        await portal.ExecuteAsync("UPDATE Memberships SET LastUsableDay = '2026-12-01'");

        var line = (await portal.DashboardAsync("tailspin-account-admin")).Waiting()
            .Single(w => w.What == "Microsoft Action Pack ended on 12 Nov 2026");

        Assert.Equal(("/dashboard/partnership/membership", "Details"), (line.Link, line.Button));
        Assert.Contains(PurchaseRules.IsMember.Refusal, line.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_the_end_of_Grace_it_waits_to_be_renewed()
    {
        Turn(2026, 12, 12);

        Assert.Contains(
            (await portal.DashboardAsync("tailspin-account-admin")).Waiting(), w => w.Button is "Renew" or "Renew the membership");
    }

    // The demo data is of the day of the start, so the portal starts before the clock moves.
    private void Turn(int year, int month, int day) =>
        portal.Started().Clock.SetUtcNow(new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.Zero));
}
