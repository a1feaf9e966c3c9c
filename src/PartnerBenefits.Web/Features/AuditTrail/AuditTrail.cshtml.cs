using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Ordering;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.AuditTrail;

[Authorize(Policies.ManageBenefits)]
public sealed class AuditTrailModel(AuditTrailQuery query, PortalDb db) : PageModel
{
    public AuditFilter Filter { get; private set; } = new();

    public IReadOnlyList<PortalUser> People { get; private set; } = [];

    public IReadOnlyList<AuditTrailQuery.Line> Lines { get; private set; } = [];

    public long? Older { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "")] AuditFilter filter, CancellationToken cancellation)
    {
        Filter = filter;
        People = await db.UsersOf(User.Account()).AsNoTracking().Where(u => u.MergedInto == null).InPeopleOrder()
            .ToListAsync(cancellation);
        if (ModelState.IsValid)
        {
            (Lines, Older) = await query.ReadAsync(User.Account(), filter, cancellation);
        }
    }
}
