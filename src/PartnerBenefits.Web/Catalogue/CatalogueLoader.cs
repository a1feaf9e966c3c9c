using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Offers;

namespace PartnerBenefits.Web.Catalogue;

/// <summary>Puts the catalogue into a database that has none yet. Runs under the start's lock.</summary>
public sealed class CatalogueLoader(PortalDb db)
{
    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (await db.Offers.AnyAsync(offer => offer.Id == OfferId.ActionPack, cancellation))
        {
            return;
        }

        db.Add(CatalogueFiles.ActionPack());
        await db.SaveChangesAsync(cancellation);
    }
}
