using PartnerBenefits.Web.Features.Benefits;

namespace PartnerBenefits.Web.Features.SupportDesk.Corrections;

/// <param name="Left">How much of the entry was not taken back yet, above 0.</param>
public sealed record CorrectableEntry(long Id, BenefitRow Row, DateOnly Day, int Left)
{
    /// <param name="corrected">Id of the entry that a correction takes back from; null if it is of another kind.</param>
    public static IReadOnlyList<CorrectableEntry> Of(
        IEnumerable<AmountInTerm> entries,
        IEnumerable<UnitsCorrection> corrections,
        Func<UnitsCorrection, long?> corrected,
        IEnumerable<BenefitRow> rows)
    {
        var taken = corrections.ToLookup(corrected, correction => correction.Amount);
        return
        [
            .. entries.Join(rows, entry => entry.EntitlementId, row => row.Id, (entry, row) => new CorrectableEntry(
                    entry.Id, row, entry.Day, entry.Amount - taken[entry.Id].Sum()))
                .Where(entry => entry.Left > 0).OrderByDescending(entry => entry.Id),
        ];
    }
}
