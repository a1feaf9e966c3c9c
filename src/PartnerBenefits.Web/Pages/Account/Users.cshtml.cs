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

    /// <summary>A Member sees the admins, who can help, and themselves.</summary>
    public bool SeesAll => User.PartnerRoles() != PartnerRoles.None;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var self = new PortalUserId(User.Actor().Id);
        People = await db.UsersOf(User.Account()).AsNoTracking()
            .Where(u => SeesAll || u.Roles != PartnerRoles.None || u.Id == self)
            .OrderByDescending(u => u.Roles != PartnerRoles.None).ThenBy(u => u.Name).ToListAsync(cancellation);
    }
}
