using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Security;

/// <summary>Each sign-in brings the roles for all sessions of the person.</summary>
public sealed class StaffArrival(PortalDb db, UnitOfWork unitOfWork, TimeProvider time)
{
    public async Task<StaffMember> RunAsync(
        Guid tenant, Guid id, string name, EmailAddress email, IReadOnlyList<StaffRole> roles, string? source,
        CancellationToken cancellation)
    {
        var known = await Known(tenant, id).AsNoTracking().SingleOrDefaultAsync(cancellation);
        return known is not null && (known.Name, known.Email) == (name, email) && known.Roles.SequenceEqual(roles)
            ? known
            : await unitOfWork.StepAsync(null, within => ArriveAsync(tenant, id, name, email, roles, source, within), cancellation);
    }

    public async Task LoseRolesAsync(Guid tenant, Guid id, string? source, CancellationToken cancellation)
    {
        if (await Known(tenant, id).AsNoTracking().SingleOrDefaultAsync(cancellation) is { Roles.Count: > 0 } known)
        {
            await unitOfWork.StepAsync(null, within => ArriveAsync(tenant, id, known.Name, known.Email, [], source, within), cancellation);
        }
    }

    private async Task<StaffMember> ArriveAsync(
        Guid tenant, Guid id, string name, EmailAddress email, IReadOnlyList<StaffRole> roles, string? source,
        CancellationToken cancellation)
    {
        var staff = await Known(tenant, id).SingleOrDefaultAsync(cancellation);
        if (staff is null)
        {
            staff = new StaffMember(tenant, id, name, email);
            db.Add(staff);
        }

        if ((staff.Name, staff.Email) != (name, email))
        {
            db.Add(new AuditEvent(AuditAction.SignInNameChanged, Actor.For(staff.Id), null, source, time.Now)
                .With(AuditField.Name, staff.Name, name).With(AuditField.Email, staff.Email.Value, email.Value));
        }

        if (staff.Arrive(name, email, roles))
        {
            db.Add(new AuditEvent(AuditAction.StaffRolesChanged, Actor.For(staff.Id), null, source, time.Now)
            {
                Detail = string.Join(' ', roles),
            });
        }

        return staff;
    }

    private IQueryable<StaffMember> Known(Guid tenant, Guid id) => db.Staff.Where(s => s.TenantId == tenant && s.ObjectId == id);
}
