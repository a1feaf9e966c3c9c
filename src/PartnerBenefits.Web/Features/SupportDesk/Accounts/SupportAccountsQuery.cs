using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Searching;

namespace PartnerBenefits.Web.Features.SupportDesk.Accounts;

public sealed class SupportAccountsQuery(PortalDb db, AcrossAccounts across)
{
    public const int PageSize = 50;

    public sealed record Line(PartnerAccount Account, DateOnly? MemberSince);

    /// <summary>Accounts that nobody has verified, or those that are searched for: the longest members first.</summary>
    public async Task<IReadOnlyList<Line>> ReadAsync(string? search, int skip, int count, CancellationToken cancellation)
    {
        var found = string.IsNullOrWhiteSpace(search) ? db.Accounts.Where(a => a.VerifiedAt == null) : db.AccountsNamed(search);
        var lines = await (
            from account in found.AsNoTracking()
            let since = across.Memberships.Where(m => m.AccountId == account.Id).Select(m => (DateOnly?)m.JoinedOn).FirstOrDefault()
            orderby since, account.Id
            select new { Account = account, Since = since }).Skip(skip).Take(count).ToListAsync(cancellation);
        return [.. lines.Select(line => new Line(line.Account, line.Since))];
    }
}
