using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>
/// "Why can't I?" Each reason is read once, at the control or the benefit that it closes; the database is brought to where it holds.
/// </summary>
public sealed class WhyNotTests(Chromium chromium) : Journey(chromium)
{
    private const string OnlyAdmins = "Only a Partner admin or an Account admin can buy, activate, renew and cancel.";

    private static readonly OfferId OnRequest = new("partner-core");

    private DateTime Now => Portal.Clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => DateOnly.FromDateTime(Now);

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Of_buying(string locale)
    {
        var contoso = await SeeAsync("contoso-partner-admin", locale);
        await (await contoso.AtAsync(Links.Offers)).ReadAsync("Subscribe now", PurchaseRules.HasNone.Refusal);

        var fabrikam = await SeeAsync("fabrikam-account-admin", locale);
        await (await fabrikam.AtAsync(Links.Offer(OfferId.Silver))).ReadAsync("Subscribe now", PurchaseRules.IsSold.Refusal);
        await GivenNoPriceAsync(DemoOrganisation.Fabrikam, OnRequest);
        await (await fabrikam.AtAsync(Links.Offer(OnRequest))).ReadAsync("Subscribe now", PurchaseRules.HasAPrice.Refusal);
        await GivenMembershipAsync(DemoOrganisation.Fabrikam, m => m.Entity.Raise(MembershipLevel.Silver, Today));
        await (await fabrikam.AtAsync(Links.Offer(OfferId.ActionPack))).ReadAsync("Subscribe now", PurchaseRules.HoldsNoCompetency.Refusal);
        await GivenMembershipAsync(DemoOrganisation.Fabrikam, Lapse);
        await (await fabrikam.AtAsync(Links.Offer(OfferId.ActionPack))).ReadAsync("Subscribe now", PurchaseRules.IsMember.Refusal);
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Of_activating_and_renewing(string locale)
    {
        var contoso = await SeeAsync("contoso-partner-admin", locale);
        await contoso.AtAsync(await Portal.SubscriptionPageAsync(DemoOrganisation.Contoso));
        await contoso.ReadAsync("Renew subscription", "You can renew it from {0}.");

        var northwind = await SeeAsync("northwind-account-admin", locale);
        var page = await Portal.SubscriptionPageAsync(DemoOrganisation.Northwind);
        await (await northwind.AtAsync(page)).ReadAsync("Turn on automatic renewal", SubscriptionRules.CanBeTurnedOn.Refusal);
        await GivenNoPriceAsync(DemoOrganisation.Northwind, OfferId.ActionPack);
        await (await northwind.AtAsync(page)).ReadAsync("Renew subscription", PurchaseRules.HasAPrice.Refusal);
        await GivenMembershipAsync(DemoOrganisation.Northwind, m => m.Entity.Raise(MembershipLevel.Silver, Today));
        await (await northwind.AtAsync(page)).ReadAsync("Renew subscription", PurchaseRules.HoldsNoCompetency.Refusal);
        await GivenMembershipAsync(DemoOrganisation.Northwind, Lapse);
        await (await northwind.AtAsync(page)).ReadAsync("Renew subscription", PurchaseRules.IsMember.Refusal);
        await GivenTermEndedAsync(DemoOrganisation.Northwind, daysAgo: 1);
        await (await northwind.AtAsync(page)).ReadAsync("Activate", "Its term has ended. Renew it first, then activate it.");
        await northwind.ReadAsync("Turn on automatic renewal", "Its term has ended. Renew it first, then turn on automatic renewal.");
        await GivenTermEndedAsync(DemoOrganisation.Northwind, daysAgo: Subscription.GraceDays + 1);
        await (await northwind.AtAsync(page)).ReadAsync(
            "Renew subscription", "It has ended. You can buy a new subscription under Available offers.");

        await GivenUnpaidAsync();
        await northwind.AtAsync(page);
        await northwind.ReadAsync("Activate", "It is not paid yet. You can do this after the network's staff have confirmed the payment.");
        await northwind.ReadAsync("Renew subscription", "It is not paid yet. You can renew it when its first year ends.");
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Of_the_membership(string locale)
    {
        var fabrikam = await SeeAsync("fabrikam-account-admin", locale);
        await (await fabrikam.AtAsync(Links.Membership)).ReadAsync("Renew the membership", MembershipRules.IsRenewable.Refusal);
        await GivenAsync(DemoOrganisation.Fabrikam, async (db, account) =>
        {
            var admin = await db.UsersOf(account).FirstAsync();
            db.Add(new LevelRequest(account, MembershipLevel.Silver, "Earned", admin.Id, Now));
            var membership = await db.MembershipOf(account).SingleAsync();
            var silver = await db.Offers.SingleAsync(o => o.Id == OfferId.Silver);
            db.Add(Subscription.ForLevel(membership, silver, Today));
        });
        await (await fabrikam.AtAsync(Links.Membership)).ReadAsync("Ask for the level", MembershipRules.NothingWaits.Refusal);
        await fabrikam.AtAsync(await Portal.SubscriptionPageAsync(DemoOrganisation.Fabrikam));
        foreach (var control in new[] { "Renew subscription", "Turn on automatic renewal" })
        {
            await fabrikam.ReadAsync(control, "It came with a membership level, and renews with the membership.");
        }

        await GivenMembershipAsync(DemoOrganisation.Fabrikam, m => m.Entity.Raise(MembershipLevel.Gold, Today));
        await (await fabrikam.AtAsync(Links.Membership)).ReadAsync("Ask for the level", MembershipRules.LevelIsHigher.Refusal);
        await GivenMembershipAsync(DemoOrganisation.Fabrikam, Lapse);
        await (await fabrikam.AtAsync(Links.Membership)).ReadAsync("Ask for the level", MembershipRules.IsRunning.Refusal);
        await GivenAsync(DemoOrganisation.Fabrikam, async (db, account) =>
            db.RemoveRange(await db.LevelRequestOf(account).SingleAsync(), await db.MembershipOf(account).SingleAsync()));
        await fabrikam.AtAsync(Links.Membership);
        await fabrikam.ReadAsync(BenefitStatus.NotMember);
        foreach (var control in new[] { "Renew the membership", "Ask for the level" })
        {
            await fabrikam.ReadAsync(control, MembershipRules.IsThere.Refusal);
        }
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Of_orders_and_at_the_desk(string locale)
    {
        var desk = await SeeAsync("support-operator", locale);
        await desk.AtAsync(await Portal.DeskOrderPageAsync(DemoOrganisation.Contoso));
        await desk.ReadAsync("Confirm payment", "The payment has been confirmed.");
        await desk.ReadAsync("Refund the order", OrderRules.NothingIsActivated.Refusal);
        await desk.ReadAsync("Record", "Everything that can be earned in this term has been recorded.");
        await desk.AtAsync(await Portal.DeskOrderPageAsync(DemoOrganisation.Tailspin));
        await desk.ReadAsync("Record", BenefitRules.CanBeEarned.Refusal);
        await GivenOrderAsync((order, _) => order.Property(o => o.PaidOn).CurrentValue = Today.AddDays(-Order.RefundDays - 1));
        await desk.AtAsync(await Portal.DeskOrderPageAsync(DemoOrganisation.Northwind));
        await desk.ReadAsync("Refund the order", OrderRules.RefundIsInTime.Refusal);

        var northwind = await SeeAsync("northwind-account-admin", locale);
        var page = await Portal.OrderPageAsync(DemoOrganisation.Northwind);
        await (await northwind.AtAsync(page)).ReadAsync("Ask to cancel", OrderRules.RefundIsInTime.Refusal);
        await GivenOrderAsync((order, _) => order.Property(o => o.PaidOn).CurrentValue = Today);
        await GivenAsync(DemoOrganisation.Northwind, async (db, account) => db.Add(new CancellationRequest(
            await db.OrdersOf(account).SingleAsync(), "Ordered by mistake", (await db.UsersOf(account).FirstAsync()).Id, Now)));
        await (await northwind.AtAsync(page)).ReadAsync("Ask to cancel", OrderRules.NothingWaits.Refusal);
        await GivenOrderAsync((order, subscription) => order.Entity.Refund(subscription, "Ordered by mistake", Today));
        await (await northwind.AtAsync(page)).ReadAsync("Ask to cancel", OrderRules.CanBeAskedToCancel.Refusal);
        await desk.AtAsync(await Portal.DeskOrderPageAsync(DemoOrganisation.Northwind));
        await desk.ReadAsync("Confirm payment", OrderRules.IsUnpaid.Refusal);
        await desk.ReadAsync("Cancel the order", OrderRules.IsUnpaid.Refusal);
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Of_whoever_may_not_with_those_who_may(string locale)
    {
        const string Help = "contoso-account-admin@contoso.example";
        var member = await SeeAsync("contoso-member", locale);
        await (await member.AtAsync(Links.Offer(OnRequest))).ReadAsync("Subscribe now", OnlyAdmins, Help);
        await member.AtAsync(await Portal.SubscriptionPageAsync(DemoOrganisation.Contoso));
        await member.ReadAsync("Turn off automatic renewal", OnlyAdmins, Help);
        await member.AtAsync(await Portal.OrderPageAsync(DemoOrganisation.Contoso));
        await member.ReadAsync("Ask to cancel", OnlyAdmins, Help);
        await member.AtAsync(Links.Membership);
        await member.ReadAsync("Ask for the level", "Only a Partner admin or an Account admin can ask for a level.", Help);
        await member.AtAsync(Links.Choices);
        await member.ReadAsync("Split", "Only a Partner admin or an Account admin can split the units.", Help);
        await member.AtAsync(await Portal.PageOfAsync(DemoOrganisation.Contoso, "win10-pro-ent-upgrade"));
        await member.ReadAsync("Get keys", "Only a Partner admin or an Account admin can see license keys.", Help);
        await member.AtAsync(await Portal.PageOfAsync(DemoOrganisation.Contoso, "vs-professional"));
        await member.ReadAsync("Assign user", "Only a Partner admin or an Account admin can assign people.", Help);
        await member.AtAsync(Links.Users);
        await member.ReadAsync("Add user", "Only an Account admin or a User admin can add people and change them.", Help);
        await GivenMembershipAsync(DemoOrganisation.Contoso, Lapse);
        await member.AtAsync(Links.Membership);
        await member.ReadAsync("Renew the membership", "Only a Partner admin or an Account admin can renew the membership.", Help);
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Of_what_is_in_use(string locale)
    {
        var contoso = await SeeAsync("contoso-partner-admin", locale);
        await GivenAsync(DemoOrganisation.Contoso, async (db, account) =>
        {
            await foreach (var seats in db.EntitlementsOf(account).Where(e => e.Seats > 0).AsAsyncEnumerable())
            {
                db.Entry(seats).Property(e => e.SeatsTaken).CurrentValue = seats.Seats;
            }

            await foreach (var pool in db.PoolsOf(account).AsAsyncEnumerable())
            {
                pool.Split(pool.Units);
                db.Entry(pool).Property(p => p.CloudFixed).CurrentValue = pool.Units;
            }
        });
        await contoso.AtAsync(await Portal.PageOfAsync(DemoOrganisation.Contoso, "azure-credit"));
        await contoso.ReadAsync(
            "Assign yourself",
            "Somebody is already assigned. They can remove themselves, or you can remove them. Then you can assign yourself.");
        await contoso.AtAsync(await Portal.PageOfAsync(DemoOrganisation.Contoso, "vs-professional"));
        await contoso.ReadAsync("Assign user", AssignmentRules.SeatIsLeft.Refusal);
        await (await contoso.AtAsync(Links.Choices)).ReadAsync("Split", "All units are claimed, so you can't move any.");
        var tailspin = await SeeAsync("tailspin-account-admin", locale);
        await (await tailspin.AtAsync(Links.Choices)).ReadAsync("Split", PoolRules.SubscriptionIsActive.Refusal);
    }

    [Theory]
    [InlineData(Labels.English)]
    [InlineData(Labels.French)]
    public async Task Of_a_benefit_that_is_closed(string locale)
    {
        var wingtip = await SeeAsync("wingtip-partner-admin", locale);
        await wingtip.AtAsync(await Portal.PageOfAsync(DemoOrganisation.Wingtip, "intune"));
        await wingtip.ReadAsync(BenefitStatus.ToChoose);
        await GivenAsync(DemoOrganisation.Wingtip, async (db, account) => await db.PoolsOf(account).ForEachAsync(pool => pool.Split(0)));
        await wingtip.AtAsync(await Portal.PageOfAsync(DemoOrganisation.Wingtip, "intune"));
        await wingtip.ReadAsync(BenefitStatus.OtherSide);
        await wingtip.AtAsync(await Portal.PageOfAsync(DemoOrganisation.Wingtip, "crm-online-pro"));
        await wingtip.ReadAsync(BenefitStatus.NotEarned);
        await wingtip.AtAsync(await Portal.PageOfAsync(DemoOrganisation.Wingtip, "visio-pro-2016"));
        await wingtip.ReadAsync(BenefitStatus.WaitingForStock);

        var tailspin = await SeeAsync("tailspin-account-admin", locale);
        var page = await Portal.PageOfAsync(DemoOrganisation.Tailspin, "win10-pro-ent-upgrade");
        await (await tailspin.AtAsync(page)).ReadAsync(BenefitStatus.Grace);
        await GivenTermEndedAsync(DemoOrganisation.Tailspin, daysAgo: Subscription.GraceDays + 1);
        await (await tailspin.AtAsync(page)).ReadAsync(BenefitStatus.Expired);

        var northwind = await SeeAsync("northwind-account-admin", locale);
        await (await northwind.AtAsync(Links.Tab(BenefitTab.Software))).ReadAsync(BenefitStatus.NotActivated);
        await GivenUnpaidAsync();
        await (await northwind.AtAsync(Links.Tab(BenefitTab.Software))).ReadAsync(BenefitStatus.Unpaid);
    }

    private void Lapse(EntityEntry<Membership> membership) => membership.Property(m => m.LastUsableDay).CurrentValue = Today.AddDays(-1);

    private async Task<ReasonsPage> SeeAsync(string persona, string locale) => new(await SignInAsync(persona, locale));

    private Task<int> GivenMembershipAsync(DemoOrganisation organisation, Action<EntityEntry<Membership>> change) => GivenAsync(
        organisation, async (db, account) => change(db.Entry(await db.MembershipOf(account).SingleAsync())));

    private Task<int> GivenTermEndedAsync(DemoOrganisation organisation, int daysAgo) => GivenAsync(organisation, async (db, account) =>
    {
        var term = db.Entry((await db.SubscriptionsOf(account).Include(s => s.Terms).SingleAsync()).Terms.Single());
        term.Property(t => t.LastUsableDay).CurrentValue = Today.AddDays(-daysAgo);
        term.Property(t => t.Start).CurrentValue = Today.AddDays(-daysAgo).AddYears(-1);
    });

    /// <summary>Of Northwind.</summary>
    private Task<int> GivenOrderAsync(Action<EntityEntry<Order>, Subscription> change) =>
        GivenAsync(DemoOrganisation.Northwind, async (db, account) => change(
            db.Entry(await db.OrdersOf(account).SingleAsync()),
            await db.SubscriptionsOf(account).Include(s => s.Terms).SingleAsync()));

    /// <summary>Northwind's Action Pack, as if its payment had not been confirmed.</summary>
    private Task<int> GivenUnpaidAsync() => GivenAsync(DemoOrganisation.Northwind, async (db, account) =>
    {
        var subscription = db.Entry(await db.SubscriptionsOf(account).Include(s => s.Terms).SingleAsync());
        db.RemoveRange(subscription.Entity.Terms);
        subscription.Property(s => s.PaidOn).CurrentValue = null;
        subscription.Property(s => s.Anchor).CurrentValue = null;
        db.Entry(await db.OrdersOf(account).SingleAsync()).Property(o => o.PaidOn).CurrentValue = null;
    });

    private Task<int> GivenNoPriceAsync(DemoOrganisation organisation, OfferId offer) => GivenAsync(
        organisation,
        async db => db.Entry(await db.Offers.SingleAsync(o => o.Id == offer)).Property(o => o.Price).CurrentValue = null);

    private Task<int> GivenAsync(DemoOrganisation organisation, Func<PortalDb, Task> change) =>
        GivenAsync(organisation, (db, _) => change(db));

    private Task<int> GivenAsync(DemoOrganisation organisation, Func<PortalDb, PartnerAccountId, Task> change) =>
        Portal.FindAsync(organisation, async (db, account) =>
        {
            await change(db, account);
            return await db.SaveChangesAsync();
        });
}
