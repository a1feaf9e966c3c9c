namespace PartnerBenefits.Web.Features.Benefits;

/// <summary>The numbers of a benefit, without their unit.</summary>
/// <param name="Granted">Null until the units of its pool are split.</param>
/// <param name="Used">Null if nobody can know it, such as how often a shared key was used.</param>
public sealed record BenefitFigures(int? Granted, int Earned, int? Used, int? Left)
{
    public static BenefitFigures For(BenefitRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var h = row.Snapshot;
        var (used, left) = h switch
        {
            { KeyPolicy: KeyPolicy.PerLicense } => (h.KeysClaimed, h.KeysDue),
            { Fulfilment: Fulfilment.Seats or Fulfilment.Usage } => (h.SeatsTaken, row.Seats.Free),
            { Fulfilment: Fulfilment.Request } => (row.Used, h.Quantity - row.Used),
            _ => ((int?)null, (int?)null),
        };
        return new BenefitFigures(h.PoolSide is null ? h.Granted : h.UnitsOfSide, h.Earned, used, left);
    }
}
