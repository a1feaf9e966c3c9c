using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Pages.Account;

/// <summary>Who has which role. Adding and changing people comes with User management.</summary>
public sealed class UsersModel(PortalDb db) : PageModel
{
    public IReadOnlyList<PortalUser> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        People = await db.UsersOf(User.Account()).AsNoTracking()
            .OrderByDescending(u => u.Roles != PartnerRoles.None).ThenBy(u => u.Name).ToListAsync(cancellation);
}
