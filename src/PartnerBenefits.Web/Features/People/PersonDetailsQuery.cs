using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Features.Seats;
using PartnerBenefits.Web.Mail;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.People;

public sealed class PersonDetailsQuery(
    UsersQuery users, PersonBenefits benefits, MailStatuses mails, Sessions sessions, TimeProvider time)
{
    public async Task<PersonDetails?> FindAsync(ClaimsPrincipal reader, PortalUserId id, CancellationToken cancellation)
    {
        if (await users.Lines(reader, users.SeenBy(reader).Where(u => u.Id == id)).SingleOrDefaultAsync(cancellation) is not { } line)
        {
            return null;
        }

        var user = line.User;
        var today = time.Today;
        return new PersonDetails
        {
            User = user,
            State = line.State,
            Benefits = reader.SeesWhoHasWhat() || reader.Is(id) ? await benefits.ReadAsync(user.AccountId, id, today, cancellation) : null,
            Invitation = reader.MayManageUsers()
                ? (await mails.OfInvitationsAsync(user.AccountId, [id], cancellation)).GetValueOrDefault(id)
                : null,
            Sessions = reader.PartnerRoles().MayManage(user.Roles)
                ? await sessions.ReadAsync(Actor.For(id), cancellation)
                : [],
        };
    }
}
