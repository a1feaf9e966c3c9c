using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Demo;

/// <summary>The demo accounts, in a database that has no account yet. Runs under the start's lock, in one transaction.</summary>
public sealed class DemoData(PortalDb db, DemoKeys keys, TimeProvider time)
{
    /// <summary>With the four personas Contoso has twenty people. First name and initial: nobody in particular.</summary>
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
        var now = time.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        var actionPack = await db.Offers.Include(o => o.Benefits.OrderBy(b => b.Position)).SingleAsync(o => o.Id == OfferId.ActionPack, cancellation);

        var contoso = AddAccount(DemoOrganisation.Contoso, today, OtherPeopleOfContoso);
        AddActionPack(contoso, actionPack, today, earnsAll: true);
        AddAccount(DemoOrganisation.Fabrikam, today);
        AddActionPack(AddAccount(DemoOrganisation.Wingtip, today), actionPack, today, earnsAll: false);
        db.AddRange(Persona.All.Where(p => p.StaffRole is not null).Select(StaffOf));
        await db.SaveChangesAsync(cancellation);
        await keys.LoadAsync(actionPack.Benefits, now, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static StaffMember StaffOf(Persona persona)
    {
        var staff = new StaffMember(persona.TenantId, persona.ObjectId, persona.Name, persona.Email);
        staff.Arrive(persona.Name, persona.Email, [persona.StaffRole!.Value]);
        return staff;
    }

    private PartnerAccount AddAccount(DemoOrganisation organisation, DateOnly today, params string[] others)
    {
        var account = new PartnerAccount(organisation.Name, organisation.PartnerId, organisation.Country, Language.En, organisation.TenantId);
        db.Add(account);
        var joined = FirstOfJuly(today).AddYears(-2);
        db.Add(new Membership(account.Id, MembershipLevel.Network, joined, joined.AddYears(3).AddDays(-1)));
        db.AddRange(Persona.All.Where(p => p.Organisation == organisation).Select(p => new PortalUser(account.Id, p.Name, p.Email, p.Roles)));
        db.AddRange(others.Select(name => new PortalUser(account.Id, name, EmailOf(name, organisation), PartnerRoles.None)));
        return account;
    }

    private void AddActionPack(PartnerAccount account, Offer offer, DateOnly today, bool earnsAll)
    {
        var start = FirstOfJuly(today);
        var subscription = new Subscription(account.Id, offer.Id, start);
        subscription.Pay(start, offer.TermMonths);
        var granted = subscription.Activate(offer, start);
        db.Add(subscription);
        db.AddRange(granted.Pools);
        db.AddRange(granted.Entitlements);
        if (earnsAll)
        {
            var earned = offer.Benefits.Where(b => b.EarnedQuantity > 0)
                .Select(b => granted.Entitlements.Single(e => e.BenefitId == b.Id).Earn(subscription.Terms[0], b.EarnedQuantity, start, Actor.System));
            db.AddRange(earned);
        }
    }

    /// <summary>On which the term that runs today began.</summary>
    private static DateOnly FirstOfJuly(DateOnly today)
    {
        var thisYears = new DateOnly(today.Year, 7, 1);
        return thisYears <= today ? thisYears : thisYears.AddYears(-1);
    }

    private static EmailAddress EmailOf(string name, DemoOrganisation organisation) =>
        EmailAddress.Parse($"{name.TrimEnd('.').Replace(' ', '.')}@{organisation.Domain}");
}
