namespace PartnerBenefits.Domain.Seats;

/// <param name="InPause">Seats of removed people that nobody can take yet.</param>
public readonly record struct SeatCount(int Seats, int Taken, int InPause)
{
    public int Free => Math.Max(0, Seats - Taken - InPause);
}
