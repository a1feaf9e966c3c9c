using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership;

public sealed class MembershipModel(PortalDb db, TimeProvider time) : PageModel
{
    /// <summary>Null: not a member.</summary>
    public Domain.Partners.Membership? Membership { get; private set; }

    public bool IsRunning => Membership?.IsRunningOn(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) == true;

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Membership = await db.MembershipOf(User.Account()).AsNoTracking().FirstOrDefaultAsync(cancellation);
}
