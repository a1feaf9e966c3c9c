using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Benefits;

public sealed class TabExport(PortalDb db, AccountBenefits benefits, Show show, IStringLocalizer<Texts> texts)
{
    private sealed record Holder(EntitlementId Entitlement, string Name, EmailAddress Email, DateTime Since);

    public async IAsyncEnumerable<string?[]> RowsAsync(
        ClaimsPrincipal reader, BenefitTab tab, DateOnly today, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = (await benefits.AllAsync(reader.Account(), today, cancellation)).Where(row => row.Tab == tab);
        var holders = (await HoldersAsync(reader, cancellation)).ToLookup(holder => holder.Entitlement);
        foreach (var row in rows)
        {
            foreach (var holder in holders[row.Id].DefaultIfEmpty())
            {
                yield return Cells(row, holder);
            }
        }
    }

    private Task<List<Holder>> HoldersAsync(ClaimsPrincipal reader, CancellationToken cancellation)
    {
        var (account, seesAll, self) = (reader.Account(), reader.SeesWhoHasWhat(), new PortalUserId(reader.Actor().Id));
        return (
            from a in db.AssignmentsOf(account)
            join u in db.UsersOf(account) on a.UserId equals u.Id
            where a.EndedAt == null && (seesAll || u.Id == self)
            orderby a.Id
            select new Holder(a.EntitlementId, u.Name, u.Email, a.AssignedAt)).ToListAsync(cancellation);
    }

    private string?[] Cells(BenefitRow row, Holder? holder) =>
    [
        row.Name.Localized,
        row.Group.Localized,
        texts[Labels.For(row.Status.State)],
        show.Units(row, row.Snapshot.Quantity),
        show.Used(row),
        CsvFile.Day(row.LastUsableDay),
        holder?.Name,
        holder?.Email.Value,
        holder is null ? null : CsvFile.Day(DateOnly.FromDateTime(holder.Since)),
    ];
}
