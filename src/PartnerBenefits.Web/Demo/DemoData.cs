using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Demo;

/// <summary>Fills a database without accounts. Runs under the lock of the start, in one transaction.</summary>
public sealed class DemoData(PortalDb db, DemoKeys keys, TimeProvider time)
{
    private static readonly string[] OtherPeopleOfContoso =
    [
        "Asha D.", "Ben O.", "Carla R.", "Dmitri V.", "Eva L.", "Farid N.", "Grace T.", "Hugo B.",
        "Ines M.", "Jo P.", "Kenji S.", "Luc M.", "Mina K.", "Noor A.", "Olga W.", "Pedro C.",
    ];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await db.Accounts.AnyAsync(cancellation))
        {
            return;
        }

        await db.Database.CreateExecutionStrategy().ExecuteAsync(() => TryAsync(cancellation));
    }

    private async Task TryAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = time.Now;
        var today = DateOnly.FromDateTime(now);
        var (actionPack, others) = await OffersAsync(cancellation);

        var contoso = AddAccount(DemoOrganisation.Contoso, today, OtherPeopleOfContoso);
        Activate(actionPack, FirstOfJuly(today), Buy(contoso, actionPack, FirstOfJuly(today)), earnsAll: true);
        AddAccount(DemoOrganisation.Fabrikam, today);
        var wingtip = AddAccount(DemoOrganisation.Wingtip, today);
        Activate(actionPack, FirstOfJuly(today), Buy(wingtip, actionPack, FirstOfJuly(today)), earnsAll: false);
        AddTailspin(actionPack, today);
        AddNorthwind(actionPack, today);
        db.AddRange(Persona.All.Where(p => p.StaffRole is not null).Select(StaffOf));
        await db.SaveChangesAsync(cancellation);
        await keys.LoadAsync([.. actionPack.Benefits, .. others.SelectMany(o => o.Benefits)], now, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<(Offer ActionPack, IReadOnlyList<Offer> Others)> OffersAsync(CancellationToken cancellation)
    {
        var offers = await db.Offers.Include(o => o.Benefits.OrderBy(b => b.Position)).ToListAsync(cancellation);
        return (
            offers.Single(o => o.Id == OfferId.ActionPack),
            [.. offers.Where(o => o.Id != OfferId.ActionPack).OrderBy(o => o.Id.Value)]);
    }

    private void AddTailspin(Offer actionPack, DateOnly today)
    {
        var start = today.AddDays(-9).AddYears(-1);
        var account = AddAccount(DemoOrganisation.Tailspin, today);
        var subscription = Buy(account, actionPack, start);
        Activate(actionPack, start, subscription, earnsAll: false);
        subscription.TurnRenewalOff(start);
        // The milestones are stored as already told, so that the first start sends the admin no mail about them.
        var last = subscription.LastUsableDayOn(today)!.Value;
        db.Add(new Milestone(
            account.Id, subscription.Id, MilestoneKind.Lapsed, last, last.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)));
        subscription.ScheduleNextCheck(today);
    }

    private void AddNorthwind(Offer actionPack, DateOnly today)
    {
        var paid = today.AddDays(-5);
        Buy(AddAccount(DemoOrganisation.Northwind, today), actionPack, paid).TurnRenewalOff(paid);
    }

    private static StaffMember StaffOf(Persona persona)
    {
        var staff = new StaffMember(persona.TenantId, persona.ObjectId, persona.Name, persona.Email);
        staff.Arrive(persona.Name, persona.Email, [persona.StaffRole!.Value]);
        return staff;
    }

    private PartnerAccount AddAccount(DemoOrganisation organisation, DateOnly today, params string[] others)
    {
        var account = new PartnerAccount(
            organisation.Name, organisation.PartnerId, organisation.Country, Language.En, organisation.TenantId);
        db.Add(account);
        var joined = FirstOfJuly(today).AddYears(-2);
        account.Verify(joined.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        db.Add(new Membership(account.Id, MembershipLevel.Network, joined, joined.AddYears(3).AddDays(-1)));
        db.AddRange(Persona.All.Where(p => p.Organisation == organisation).Select(
            p => new PortalUser(account.Id, p.Name, p.Email, p.Roles)));
        db.AddRange(others.Select(name => new PortalUser(account.Id, name, EmailOf(name, organisation), PartnerRoles.None)));
        return account;
    }

    private Subscription Buy(PartnerAccount account, Offer offer, DateOnly day)
    {
        const int TermsVersion = 1;
        var organisation = DemoOrganisation.All.Single(o => o.PartnerId == account.PartnerId);
        var buyer = db.ChangeTracker.Entries<PortalUser>().Select(e => e.Entity)
            .First(u => u.AccountId == account.Id && (u.Roles & (PartnerRoles.AccountAdmin | PartnerRoles.PartnerAdmin)) != 0);
        var at = day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
        var subscription = new Subscription(account.Id, offer.Id, day);
        var billing = new BillingDetails("", account.Name, "1 Example Street", "00000", "Example", organisation.Country);
        var price = new Price(offer.Price!.Value, offer.Currency!);
        var order = new Order(subscription, 0, $"PB9{account.PartnerId}", price, TermsVersion, billing, Actor.For(buyer.Id), at);
        order.Pay(subscription, day, offer.TermMonths);
        db.AddRange(subscription, order, new AgreementAcceptance(account.Id, TermsVersion, buyer.Id, at));
        return subscription;
    }

    private void Activate(Offer offer, DateOnly day, Subscription subscription, bool earnsAll)
    {
        var granted = subscription.Activate(offer, day);
        db.AddRange(granted.Pools);
        db.AddRange(granted.Entitlements);
        if (earnsAll)
        {
            var earned = offer.Benefits.Where(b => b.EarnedQuantity > 0)
                .Select(b => granted.Entitlements.Single(e => e.BenefitId == b.Id).Earn(
                    subscription.Terms[0], b.EarnedQuantity, day, Actor.System));
            db.AddRange(earned);
        }
    }

    private static DateOnly FirstOfJuly(DateOnly today)
    {
        var thisYears = new DateOnly(today.Year, 7, 1);
        return thisYears <= today ? thisYears : thisYears.AddYears(-1);
    }

    private static EmailAddress EmailOf(string name, DemoOrganisation organisation) =>
        EmailAddress.Parse($"{name.TrimEnd('.').Replace(' ', '.')}@{organisation.Domain}");
}
