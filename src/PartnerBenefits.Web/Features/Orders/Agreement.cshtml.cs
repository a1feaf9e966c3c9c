using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.Orders;

public sealed class AgreementModel(PortalDb db) : PageModel
{
    public sealed record Acceptance(int Version, string Who, DateTime At);

    [FromQuery]
    public int? Version { get; set; }

    public AgreementVersion Shown { get; private set; } = null!;

    public int InForce { get; private set; }

    public IReadOnlyList<Acceptance> Accepted { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        InForce = await db.AgreementVersions.MaxAsync(v => v.Number, cancellation);
        var number = Version ?? InForce;
        var versions = db.AgreementVersions.AsNoTracking().Include(v => v.Sections);
        if (await versions.SingleOrDefaultAsync(v => v.Number == number, cancellation) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        Accepted = await (
            from a in db.AgreementAcceptancesOf(User.Account())
            join u in db.UsersOf(User.Account()) on a.AcceptedBy equals u.Id
            orderby a.Version descending
            select new Acceptance(a.Version, u.Name, a.AcceptedAt)).ToListAsync(cancellation);
        return Page();
    }
}
