using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Ordering;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Features.People;

/// <summary>Steps that the commands about a replacement share. Call it inside the unit of work.</summary>
public sealed class ReplacementWork(PortalDb db)
{
    /// <summary>If none of them has ever signed in, nobody could object.</summary>
    public static bool CanObject(IEnumerable<PortalUser> admins) => admins.Any(admin => admin.ObjectId is not null);

    /// <summary>The active Account admins, locked so that no other change of them gets between.</summary>
    public async Task<List<PortalUser>> LockAdminsAsync(PartnerAccountId account, CancellationToken cancellation)
    {
        await db.UsersOf(account).Where(u => (u.Roles & PartnerRoles.AccountAdmin) != 0).LockRowsAsync(cancellation);
        return await db.UsersOf(account).Where(u => u.IsActive && (u.Roles & PartnerRoles.AccountAdmin) != 0).InPeopleOrder()
            .ToListAsync(cancellation);
    }

    public async Task<AdminReplacement> LockAsync(PartnerAccountId account, Guid id, CancellationToken cancellation)
    {
        var key = new AdminReplacementId(id);
        var isThere = await db.AdminReplacementsOf(account).Where(r => r.Id == key).LockRowsAsync(cancellation) == 1;
        ReplacementRules.IsOpen.Require(isThere);
        return await db.AdminReplacementsOf(account).SingleAsync(r => r.Id == key, cancellation);
    }

    public async Task RequireNotStaffAsync(EmailAddress email, PortalUser? person, CancellationToken cancellation)
    {
        var (tenant, id) = (person?.TenantId, person?.ObjectId);
        ReplacementRules.IsNotStaff.Require(!await db.Staff.AnyAsync(
            s => s.Email == email || (s.TenantId == tenant && s.ObjectId == id), cancellation));
    }

    public void Tell(IEnumerable<PortalUser> people, MailKind kind, DateTime at) =>
        db.AddRange(people.Select(person => new OutboxMessage(kind, person, person.Email, null, at)));
}
