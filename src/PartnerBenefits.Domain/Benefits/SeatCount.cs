namespace PartnerBenefits.Domain.Benefits;

/// <param name="Taken">How many people are assigned.</param>
/// <param name="InPause">Seats that people left a short time ago and that nobody can take yet.</param>
public readonly record struct SeatCount(int Seats, int Taken, int InPause)
{
    /// <summary>How many people can be assigned now.</summary>
    public int Free => Math.Max(0, Seats - Taken - InPause);
}
