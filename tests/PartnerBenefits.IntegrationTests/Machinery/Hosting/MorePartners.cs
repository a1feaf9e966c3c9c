using Microsoft.EntityFrameworkCore;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

internal static class MorePartners
{
    public static Task<IReadOnlyList<PortalUser>> AddPartnersAsync(this Portal portal, int count, string name = "9") =>
        portal.ReadAsync<IReadOnlyList<PortalUser>>(async db =>
        {
            var today = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime);
            var offer = await db.Offers.Include(o => o.Benefits).SingleAsync(o => o.Id == OfferId.ActionPack);
            var admins = new List<PortalUser>();
            for (var i = 0; i < count; i++)
            {
                var account = new PartnerAccount($"Partner {i}", $"{name}{i:d6}", "US", Language.En);
                account.Verify(portal.Clock.GetUtcNow().UtcDateTime);
                var subscription = new Subscription(account.Id, offer.Id, today);
                subscription.Pay(today, offer.TermMonths);
                var granted = subscription.Activate(offer, today);
                admins.Add(new PortalUser(account.Id, $"Admin {i}", EmailAddress.Parse($"admin@partner{name}{i}.example"),
                    PartnerRoles.PartnerAdmin));
                db.AddRange(account, new Membership(account.Id, MembershipLevel.Network, today, today.AddYears(1)),
                    subscription, admins[i]);
                db.AddRange(granted.Pools);
                db.AddRange(granted.Entitlements);
            }

            await db.SaveChangesAsync();
            return admins;
        });
}
