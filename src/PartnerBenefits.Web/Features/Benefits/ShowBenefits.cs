using System.Globalization;
using PartnerBenefits.Web.Common;

namespace PartnerBenefits.Web.Features.Benefits;

/// <summary>How much of a benefit there is and how much is used, in the language of the request.</summary>
public static class ShowBenefits
{
    public static string Units(this Show show, BenefitRow row, int count) => row.Unit.Counted(count, CultureInfo.CurrentUICulture);

    public static string Used(this Show show, BenefitRow row, bool names = false)
    {
        var texts = show.Texts;
        return row.Snapshot switch
        {
            { Fulfilment: Fulfilment.Key } when row.Status.State == BenefitState.ToChoose =>
                texts["0 to {0}", show.Units(row, row.Snapshot.Granted)],
            { Fulfilment: Fulfilment.None } when row.Status.State == BenefitState.ToChoose =>
                texts["0 to {0}", show.Units(row, row.Snapshot.Granted)],
            { KeyPolicy: KeyPolicy.Shared, KeysClaimed: > 0 } h =>
                texts["1 key, {0}", show.Count(h.Quantity, "{0} activation", "{0} activations")],
            { KeyPolicy: KeyPolicy.Shared, PoolSide: not null, Quantity: > 0 } h =>
                texts["{0}, no key shown yet", show.Units(row, h.Quantity)],
            { KeyPolicy: KeyPolicy.Shared } => texts["No key shown yet"],
            { KeyPolicy: KeyPolicy.PerLicense } h => texts["{0} of {1}", h.KeysClaimed, show.Count(h.Quantity, "{0} key", "{0} keys")],
            { Fulfilment: Fulfilment.Usage } when names && row.AssignedTo is { } person => texts["Assigned to {0}", person.Name],
            { Fulfilment: Fulfilment.Usage } h => h.SeatsTaken > 0 ? texts["Assigned"] : texts["Not assigned"],
            { Fulfilment: Fulfilment.Seats } h => texts["{0} of {1}", h.SeatsTaken, row.Seats.Seats],
            { Fulfilment: Fulfilment.Request } h => texts["{0} of {1}", row.Used, show.Units(row, h.Quantity)],
            var h => show.Units(row, h.Quantity),
        };
    }

    /// <summary>Returns null if a bar would show something that nobody can know.</summary>
    public static (int Used, int Of)? Bar(this Show show, BenefitRow row) => row.Snapshot switch
    {
        { Quantity: 0 } => null,
        { KeyPolicy: KeyPolicy.PerLicense } h => (h.KeysClaimed, h.Quantity),
        { Fulfilment: Fulfilment.Seats } h => (h.SeatsTaken, row.Seats.Seats),
        { Fulfilment: Fulfilment.Request } h => (row.Used, h.Quantity),
        _ => null,
    };
}
