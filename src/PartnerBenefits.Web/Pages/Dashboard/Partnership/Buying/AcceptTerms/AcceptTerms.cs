using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership.Buying.AcceptTerms;

public sealed class AcceptTerms(PortalDb db, WriteDoor door)
{
    public Task RunAsync(Operation operation, int version, DateTime now, CancellationToken cancellation) =>
        door.RunAsync(operation, within => AcceptAsync(operation, version, now, within), _ => Task.FromResult(true), cancellation);

    /// <summary>For use within another command, whose own audit event carries the operation id.</summary>
    public async Task AlsoAsync(Operation operation, int version, DateTime now, CancellationToken cancellation)
    {
        if (await AddAsync(operation, version, now, cancellation))
        {
            db.Add(new AuditEvent(AuditAction.TermsAccepted, operation.Actor, operation.Account, operation.Source, now)
            {
                Detail = DetailOf(version),
            });
        }
    }

    private async Task<bool> AcceptAsync(Operation operation, int version, DateTime now, CancellationToken cancellation)
    {
        PurchaseRules.TermsAreInForce.Require(version == await db.TermsVersions.MaxAsync(v => v.Number, cancellation));
        if (await AddAsync(operation, version, now, cancellation))
        {
            db.Add(operation.Event(AuditAction.TermsAccepted, now, detail: DetailOf(version)));
        }

        return true;
    }

    private async Task<bool> AddAsync(Operation operation, int version, DateTime now, CancellationToken cancellation)
    {
        var account = operation.Account!.Value;
        if (await db.TermsAcceptancesOf(account).AnyAsync(a => a.Version == version, cancellation))
        {
            return false;
        }

        db.Add(new TermsAcceptance(account, version, new PortalUserId(operation.Actor.Id), now));
        return true;
    }

    private static string DetailOf(int version) => string.Create(CultureInfo.InvariantCulture, $"version={version}");
}
