using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Benefits;

/// <summary>An account's subscriptions with their terms; few, so always all of them.</summary>
public sealed class AccountSubscriptions(PortalDb db)
{
    /// <summary>Newest first: the first is the running one, if there is one.</summary>
    public Task<List<Subscription>> OfAsync(PartnerAccountId account, CancellationToken cancellation) =>
        db.SubscriptionsOf(account).AsNoTracking().Include(s => s.Terms).OrderByDescending(s => s.OrderedOn).ToListAsync(cancellation);
}
