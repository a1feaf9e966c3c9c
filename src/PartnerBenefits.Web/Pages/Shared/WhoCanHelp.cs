using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Shared;

/// <summary>The people of an account who can do what somebody else may not.</summary>
public sealed class WhoCanHelp(PortalDb db)
{
    public sealed record Helper(string Name, EmailAddress Email);

    /// <summary>Active people with one of <paramref name="roles"/>, by name, at most five.</summary>
    public async Task<IReadOnlyList<Helper>> FindAsync(PartnerAccountId account, PartnerRoles roles, CancellationToken cancellation) =>
        await db.UsersOf(account).Where(u => u.IsActive && (u.Roles & roles) != 0)
            .OrderBy(u => u.Name).Take(5).Select(u => new Helper(u.Name, u.Email)).ToListAsync(cancellation);
}
