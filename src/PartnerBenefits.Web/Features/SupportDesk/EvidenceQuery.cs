using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Searching;

namespace PartnerBenefits.Web.Features.SupportDesk;

/// <summary>What tells staff who an account really is, wherever they decide about it.</summary>
public sealed class EvidenceQuery(PortalDb db)
{
    /// <summary>More of one name would tell nothing more.</summary>
    private const int MostOthers = 10;

    /// <param name="Domain">Of the asker's user name, or of their address if they have never signed in. Null if nobody asked.</param>
    /// <param name="IsOfSignIn">The tenant vouched for the domain; otherwise the partner only entered it.</param>
    public sealed record Evidence(DateOnly? MemberSince, string? Domain, bool IsOfSignIn, IReadOnlyList<PartnerAccount> Namesakes);

    public async Task<Evidence> FindAsync(PartnerAccount account, PortalUserId? asker, CancellationToken cancellation)
    {
        var who = asker is null
            ? null
            : await db.UsersOf(account.Id).AsNoTracking().SingleOrDefaultAsync(u => u.Id == asker, cancellation);
        return new Evidence(
            await db.MembershipOf(account.Id).Select(m => (DateOnly?)m.JoinedOn).SingleOrDefaultAsync(cancellation),
            (who?.SignInName ?? who?.Email)?.Domain,
            who?.SignInName is not null,
            await db.AccountsNamedLike(account).AsNoTracking().OrderBy(a => a.PartnerId).Take(MostOthers).ToListAsync(cancellation));
    }
}
