using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Catalogue;

/// <summary>
/// Adds the offers, each with its benefits, and the versions of the agreement whose ids the database doesn't have. An offer
/// whose id is known is skipped whole, so a new benefit of it is not added. Runs under the lock of the start.
/// </summary>
public sealed class CatalogueLoader(PortalDb db)
{
    public async Task LoadAsync(CancellationToken cancellation)
    {
        var offers = await db.Offers.Select(o => o.Id).ToListAsync(cancellation);
        var terms = await db.TermsVersions.Select(t => t.Number).ToListAsync(cancellation);
        db.AddRange(CatalogueFiles.Offers().Where(offer => !offers.Contains(offer.Id)));
        db.AddRange(CatalogueFiles.Terms().Where(version => !terms.Contains(version.Number)));
        await db.SaveChangesAsync(cancellation);
    }
}
