using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Web.Features.Seats;
using PartnerBenefits.Web.Mail;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.People;

public sealed class PersonDetailsQuery(UsersQuery users, PersonBenefits benefits, MailStatuses mails, TimeProvider time)
{
    public async Task<PersonDetails?> FindAsync(ClaimsPrincipal reader, PortalUserId id, CancellationToken cancellation)
    {
        if (await users.SeenBy(reader).SingleOrDefaultAsync(u => u.Id == id, cancellation) is not { } user)
        {
            return null;
        }

        var today = time.Today;
        return new PersonDetails
        {
            User = user,
            Benefits = reader.SeesWhoHasWhat() || reader.Is(id) ? await benefits.ReadAsync(user.AccountId, id, today, cancellation) : null,
            Invitation = reader.MayManageUsers()
                ? (await mails.OfInvitationsAsync(user.AccountId, [id], cancellation)).GetValueOrDefault(id)
                : null,
        };
    }
}
