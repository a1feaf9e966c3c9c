using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Searching;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Features.SupportDesk.Accounts;

public sealed class SupportAccountsQuery(PortalDb db, AcrossAccounts across)
{
    public const int PageSize = 50;

    /// <param name="MemberSince">The first day that there is if the account has no membership.</param>
    public sealed record Line(PartnerAccount Account, DateOnly MemberSince)
    {
        public Cursor<DateOnly, Guid> Place => new(MemberSince, Account.Id.Value);
    }

    /// <summary>Accounts that nobody has verified, or those that are searched for: the longest members first.</summary>
    /// <param name="after">Last line of the page before; null for the first page.</param>
    public async Task<IReadOnlyList<Line>> ReadAsync(
        string? search, Cursor<DateOnly, Guid>? after, int count, CancellationToken cancellation)
    {
        var found = string.IsNullOrWhiteSpace(search) ? db.Accounts.Where(a => a.VerifiedAt == null) : db.AccountsNamed(search);
        var (day, id) = (after?.Key ?? default, new PartnerAccountId(after?.Id ?? Guid.Empty));
        var lines = await (
            from account in found.AsNoTracking()
            let since = across.Memberships.Where(m => m.AccountId == account.Id).Select(m => m.JoinedOn).FirstOrDefault()
            where after == null || since > day || (since == day && account.Id > id)
            orderby since, account.Id
            select new { Account = account, Since = since }).Take(count).ToListAsync(cancellation);
        return [.. lines.Select(line => new Line(line.Account, line.Since))];
    }
}
