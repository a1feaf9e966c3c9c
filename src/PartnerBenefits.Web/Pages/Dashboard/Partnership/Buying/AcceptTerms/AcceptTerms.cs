using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying.AcceptTerms;

/// <summary>Accepts the terms in force for the account, once for each version.</summary>
public sealed class AcceptTerms(PortalDb db, UnitOfWork unitOfWork)
{
    /// <exception cref="RuleBrokenException">Another version has come into force since the page was opened.</exception>
    /// <exception cref="WriteBusyException"/>
    public Task RunAsync(Operation operation, int version, CancellationToken cancellation) =>
        unitOfWork.RunAsync(operation, within => AcceptAsync(operation, version, within), cancellation);

    /// <summary>Within a write that does more, such as renewing: its own event has the press of the button.</summary>
    public async Task AlsoAsync(Operation operation, int version, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        if (await AddAsync(operation, version, cancellation))
        {
            db.Add(operation.FurtherEvent(AuditAction.TermsAccepted, detail: DetailOf(version)));
        }
    }

    private async Task AcceptAsync(Operation operation, int version, CancellationToken cancellation)
    {
        PurchaseRules.TermsAreInForce.Require(version == await db.TermsVersions.MaxAsync(v => v.Number, cancellation));
        if (await AddAsync(operation, version, cancellation))
        {
            db.Add(operation.Event(AuditAction.TermsAccepted, detail: DetailOf(version)));
        }
    }

    /// <summary>False where another admin has accepted it already.</summary>
    private async Task<bool> AddAsync(Operation operation, int version, CancellationToken cancellation)
    {
        var account = operation.Account;
        if (await db.TermsAcceptancesOf(account).AnyAsync(a => a.Version == version, cancellation))
        {
            return false;
        }

        db.Add(new TermsAcceptance(account, version, new PortalUserId(operation.Actor.Id), operation.At));
        return true;
    }

    private static string DetailOf(int version) => string.Create(CultureInfo.InvariantCulture, $"version={version}");
}
