using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Features.Seats;
using PartnerBenefits.Web.Mail;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.People;

public sealed class PersonDetailsQuery(
    PortalDb db, UsersQuery users, PersonBenefits benefits, MailStatuses mails, TimeProvider time)
{
    /// <summary>The entry that this one was merged into; null if it wasn't merged.</summary>
    public Task<PortalUserId?> FindStayingAsync(ClaimsPrincipal reader, PortalUserId id, CancellationToken cancellation) =>
        db.UsersOf(reader.Account()).Where(u => u.Id == id).Select(u => u.MergedInto).SingleOrDefaultAsync(cancellation);

    public async Task<PersonDetails?> FindAsync(ClaimsPrincipal reader, PortalUserId id, CancellationToken cancellation)
    {
        if (await users.Lines(reader, users.SeenBy(reader).Where(u => u.Id == id)).SingleOrDefaultAsync(cancellation) is not { } line)
        {
            return null;
        }

        var user = line.User;
        var (today, now) = (time.Today, time.Now);
        return new PersonDetails
        {
            User = user,
            State = line.State,
            Benefits = reader.SeesWhoHasWhat() || reader.Is(id) ? await benefits.ReadAsync(user.AccountId, id, today, cancellation) : null,
            Invitation = reader.MayManageUsers()
                ? (await mails.OfInvitationsAsync(user.AccountId, [id], cancellation)).GetValueOrDefault(id)
                : null,
            Sessions = reader.PartnerRoles().MayManage(user.Roles)
                ? await db.SessionsOf(user.AccountId).AsNoTracking().Where(s => s.UserId == id && s.EndsAt > now)
                    .OrderByDescending(s => s.LastSeenAt ?? s.StartedAt).ThenBy(s => s.Id).ToListAsync(cancellation)
                : [],
        };
    }
}
