using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Searching;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Features.SupportDesk.Assignments;

/// <summary>
/// Audits the number of lines before the first byte leaves: once with what was searched for, and in the trail of each account
/// with that account's lines. Leaves out what is assigned during the export.
/// </summary>
public sealed class ExportAssignments(PortalDb db, AssignmentLines lines, UnitOfWork unitOfWork, IStringLocalizer<Texts> texts)
{
    private const int AtOnce = 500;

    public async Task<CsvFile> RunAsync(Operation operation, AssignmentFilter filter, CancellationToken cancellation)
    {
        var found = await lines.FindAsync(filter, cancellation);
        var (count, newest) = await found.CountAsync(cancellation);
        var ofAccounts = await found.CountByAccountAsync(newest, cancellation);
        await unitOfWork.RecordAsync(() => EventsOf(operation, filter, count, ofAccounts), cancellation);
        // The time limit of the unit of work is for a short write, not for reading a long list.
        db.Database.SetCommandTimeout(null);
        return new CsvFile($"assignments-{operation.Today:yyyy-MM-dd}.csv", Header(), RowsAsync(found, newest, cancellation));
    }

    private static IEnumerable<AuditEvent> EventsOf(
        Operation operation, AssignmentFilter filter, int count, IReadOnlyDictionary<PartnerAccountId, int> ofAccounts) =>
    [
        operation.EventOf(
            AuditAction.AssignmentsExported, account: null, count, $"accounts={ofAccounts.Count} {filter.Description}".TrimEnd())
            .With(AuditField.SearchWords, "", filter.Words),
        .. ofAccounts.Select(account => operation.EventOf(
            AuditAction.AssignmentsExported, account.Key, account.Value, filter.Description)),
    ];

    private string[] Header() =>
    [
        texts["Person"], texts["E-mail"], texts["Account"], texts["Partner ID"], texts["Offer"], texts["Benefit"], texts["Tab"],
        texts["State"], texts["Activation"], texts["Since (UTC)"], texts["Ended (UTC)"], texts["By whom"],
    ];

    private async IAsyncEnumerable<CsvCell[]> RowsAsync(
        FoundAssignments found, long newest, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (long? before = newest + 1; before is not null;)
        {
            var piece = await lines.ReadAsync(found, before, AtOnce, cancellation);
            foreach (var line in piece)
            {
                yield return Row(line);
            }

            before = piece.Count == AtOnce ? piece[^1].Id : null;
        }
    }

    private CsvCell[] Row(AssignmentLine line) =>
    [
        CsvCell.Text(line.Person),
        CsvCell.Text(line.Email.Value),
        CsvCell.Text(line.Account),
        CsvCell.Text(line.PartnerId),
        CsvCell.Text(line.Offer.Localized),
        CsvCell.Text(line.Benefit.Localized),
        CsvCell.Text(texts[Labels.For(line.Tab)]),
        CsvCell.Text(texts[Labels.For(line.Ended is null ? OpenOrEnded.Open : OpenOrEnded.Ended)]),
        CsvCell.Text(line.Stage is { } stage ? texts[Labels.For(stage)].Value : null),
        CsvCell.Time(line.Since),
        CsvCell.Time(line.Ended),
        CsvCell.Text(line.ByName ?? texts[Labels.For(line.By.Kind)]),
    ];
}
