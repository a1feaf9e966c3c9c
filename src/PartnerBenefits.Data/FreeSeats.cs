namespace PartnerBenefits.Data;

/// <summary>States <see cref="SeatCount.Free"/> as a query, so both must change together.</summary>
public static class FreeSeats
{
    /// <summary>A seat that was taken away by a clock that was ahead isn't in a pause: it would be for as long as that clock was.</summary>
    public static IQueryable<Assignment> SeatsInPause(this PortalDb db, PartnerAccountId account, DateTime now)
    {
        var ahead = now + ClockLook.Tolerance;
        return db.AssignmentsOf(account).Where(a => a.SeatFreeFrom > now && a.EndedAt <= ahead);
    }

    public static IQueryable<Entitlement> WithFreeSeat(this IQueryable<Entitlement> entitlements, IQueryable<Assignment> inPause) =>
        entitlements.Where(e => e.SeatsTaken + inPause.Count(a => a.EntitlementId == e.Id) < e.Seats);
}
