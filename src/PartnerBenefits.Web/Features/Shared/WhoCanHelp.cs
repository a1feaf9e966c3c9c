using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Ordering;

namespace PartnerBenefits.Web.Features.Shared;

public sealed class WhoCanHelp(PortalDb db)
{
    public sealed record Helper(string Name, EmailAddress Email);

    public async Task<IReadOnlyList<Helper>> FindAsync(PartnerAccountId account, PartnerRoles roles, CancellationToken cancellation) =>
        await db.UsersOf(account).Where(u => u.IsActive && (u.Roles & roles) != 0)
            .InPeopleOrder().Take(5).Select(u => new Helper(u.Name, u.Email)).ToListAsync(cancellation);
}
