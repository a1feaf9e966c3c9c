using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Ordering;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Benefits;

public sealed class TabExport(PortalDb db, AccountBenefits benefits, IStringLocalizer<Texts> texts)
{
    public string[] Header =>
    [
        texts["Offer"], texts["Benefit"], texts["Group"], texts["State"], texts["Granted"], texts["Earned"], texts["Used"], texts["Left"],
        texts["Unit"], texts["Last usable day"], texts["Person"], texts["E-mail address"], texts["Since"],
    ];

    private sealed record Holder(EntitlementId Entitlement, string Name, EmailAddress Email, DateTime Since);

    public async IAsyncEnumerable<CsvCell[]> RowsAsync(
        ClaimsPrincipal reader, BenefitTab tab, DateOnly today, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = (await benefits.AllAsync(reader.Account(), today, cancellation)).Where(row => row.Tab == tab);
        var holders = (await HoldersAsync(reader, cancellation))
            .OrderBy(holder => PeopleOrder.KeyOf(holder.Name, holder.Email), StringComparer.Ordinal).ToLookup(holder => holder.Entitlement);
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
            select new Holder(a.EntitlementId, u.Name, u.Email, a.AssignedAt)).ToListAsync(cancellation);
    }

    private CsvCell[] Cells(BenefitRow row, Holder? holder)
    {
        var figures = BenefitFigures.For(row);
        return
        [
            CsvCell.Text(row.Offer.Localized),
            CsvCell.Text(row.Name.Localized),
            CsvCell.Text(row.Group.Localized),
            CsvCell.Text(texts[Labels.For(row.Status.State)]),
            CsvCell.Number(figures.Granted),
            CsvCell.Number(figures.Earned),
            CsvCell.Number(figures.Used),
            CsvCell.Number(figures.Left),
            CsvCell.Text(row.Unit.Localized),
            CsvCell.Day(row.LastUsableDay),
            CsvCell.Text(holder?.Name),
            CsvCell.Text(holder?.Email.Value),
            CsvCell.Day(holder is null ? null : DateOnly.FromDateTime(holder.Since)),
        ];
    }
}
