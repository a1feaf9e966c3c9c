namespace PartnerBenefits.Data;

/// <summary>States <see cref="SeatCount.Free"/> as a query, so both must change together.</summary>
public static class FreeSeats
{
    public static IQueryable<Assignment> SeatsInPause(this PortalDb db, PartnerAccountId account, DateTime now) =>
        db.AssignmentsOf(account).Where(a => a.SeatFreeFrom > now);

    public static IQueryable<Entitlement> WithFreeSeat(this IQueryable<Entitlement> entitlements, IQueryable<Assignment> inPause) =>
        entitlements.Where(e => e.SeatsTaken + inPause.Count(a => a.EntitlementId == e.Id) < e.Seats);
}
