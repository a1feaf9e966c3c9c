using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Catalogue;

/// <summary>Adds offers and agreement versions whose ids are new; never changes an offer. Runs under the lock of the start.</summary>
public sealed class CatalogueLoader(PortalDb db)
{
    public async Task LoadAsync(CancellationToken cancellation)
    {
        var offers = await db.Offers.Select(o => o.Id).ToListAsync(cancellation);
        var terms = await db.AgreementVersions.Select(t => t.Number).ToListAsync(cancellation);
        db.AddRange(CatalogueFiles.Offers().Where(offer => !offers.Contains(offer.Id)));
        db.AddRange(CatalogueFiles.Terms().Where(version => !terms.Contains(version.Number)));
        await db.SaveChangesAsync(cancellation);
    }
}
