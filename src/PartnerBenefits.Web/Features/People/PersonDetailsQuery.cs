using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Features.Seats;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.People;

public sealed class PersonDetailsQuery(PortalDb db, UsersQuery users, PersonBenefits benefits, TimeProvider time)
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
        var today = time.Today;
        return new PersonDetails
        {
            User = user,
            State = line.State,
            Benefits = reader.SeesWhoHasWhat() || reader.Is(id) ? await benefits.ReadAsync(user.AccountId, id, today, cancellation) : null,
            Invitation = reader.MayManageUsers()
                ? await db.MailOf(user.AccountId).AsNoTracking().Where(m => m.UserId == id && m.Kind == MailKind.Invitation)
                    .OrderByDescending(m => m.Id).FirstOrDefaultAsync(cancellation)
                : null,
        };
    }
}
