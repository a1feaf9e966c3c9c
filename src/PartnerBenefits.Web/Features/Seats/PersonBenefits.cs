using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Features.Benefits;

namespace PartnerBenefits.Web.Features.Seats;

public sealed class PersonBenefits(PortalDb db, AccountBenefits benefits)
{
    public async Task<IReadOnlyList<PersonBenefit>> ReadAsync(
        PartnerAccountId account, PortalUserId user, DateOnly today, CancellationToken cancellation)
    {
        var rows = (await benefits.AllAsync(account, today, cancellation)).ToDictionary(row => row.Id);
        var assignments = await db.AssignmentsOf(account).AsNoTracking().Include(a => a.Activation)
            .Where(a => a.UserId == user).OrderByDescending(a => a.Id).ToListAsync(cancellation);
        return assignments.ConvertAll(a => new PersonBenefit(rows[a.EntitlementId], a.AssignedAt, a.EndedAt, a.Activation));
    }
}
