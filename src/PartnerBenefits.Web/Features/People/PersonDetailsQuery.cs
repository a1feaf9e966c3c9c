using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Features.Seats;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.People;

public sealed class PersonDetailsQuery(PortalDb db, UsersQuery users, PersonBenefits benefits, TimeProvider time)
{
    public async Task<PersonDetails?> FindAsync(ClaimsPrincipal reader, PortalUserId id, CancellationToken cancellation)
    {
        if (await users.SeenBy(reader).SingleOrDefaultAsync(u => u.Id == id, cancellation) is not { } user)
        {
            return null;
        }

        var (today, now) = (time.Today, time.Now);
        return new PersonDetails
        {
            User = user,
            Benefits = reader.SeesWhoHasWhat() || reader.Is(id) ? await benefits.ReadAsync(user.AccountId, id, today, cancellation) : null,
            Invitation = reader.MayManageUsers()
                ? await db.MailOf(user.AccountId).AsNoTracking().Where(m => m.UserId == id && m.Kind == MailKind.Invitation)
                    .OrderByDescending(m => m.Id).FirstOrDefaultAsync(cancellation)
                : null,
            Sessions = reader.PartnerRoles().MayManage(user.Roles)
                ? await db.SessionsOf(user.AccountId).AsNoTracking().Where(s => s.UserId == id && s.EndsAt > now)
                    .OrderByDescending(s => s.LastSeenAt ?? s.StartedAt).ThenBy(s => s.Id).ToListAsync(cancellation)
                : [],
        };
    }
}
