using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Ordering;

namespace PartnerBenefits.Web.Features.People;

public sealed class ReplacementQuery(PortalDb db)
{
    /// <param name="SignInName">Of the person who is to become Account admin; null if they have never signed in.</param>
    /// <param name="CanObject">Whether somebody is there to object. If not, staff needn't wait.</param>
    public sealed record Line(
        AdminReplacement Replacement, string? Leaving, string? ObjectedBy, EmailAddress? SignInName, bool CanObject);

    /// <summary>The last one, whether it runs or has ended. Null if there never was one.</summary>
    public async Task<Line?> NewestAsync(PartnerAccountId account, CancellationToken cancellation)
    {
        var newest = await db.AdminReplacementsOf(account).AsNoTracking().OrderByDescending(r => r.AskedAt)
            .FirstOrDefaultAsync(cancellation);
        if (newest is null)
        {
            return null;
        }

        var people = await db.UsersOf(account).AsNoTracking()
            .Where(u => u.Id == newest.LeavingId || u.Id == newest.ObjectedBy || u.Email == newest.Email).ToListAsync(cancellation);
        return new Line(
            newest,
            people.Find(u => u.Id == newest.LeavingId)?.Name,
            people.Find(u => u.Id == newest.ObjectedBy)?.Name,
            people.Find(u => u.Email == newest.Email)?.SignInName,
            ReplacementWork.CanObject(await AdminsAsync(account, cancellation)));
    }

    public Task<List<PortalUser>> AdminsAsync(PartnerAccountId account, CancellationToken cancellation) =>
        db.UsersOf(account).AsNoTracking().Where(u => u.IsActive && (u.Roles & PartnerRoles.AccountAdmin) != 0).InPeopleOrder()
            .ToListAsync(cancellation);
}
