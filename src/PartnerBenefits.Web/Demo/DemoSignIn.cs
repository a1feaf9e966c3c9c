using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Demo;

public sealed class DemoSignIn(PortalDb db, StaffArrival staff, NewcomerArrival newcomers, TimeProvider time)
{
    public async Task<SignedIn?> FindAsync(Persona persona, string? source, CancellationToken cancellation)
    {
        if (persona.StaffRole is { } role)
        {
            return As(staffMember: await staff.RunAsync(
                persona.TenantId, persona.ObjectId, persona.Name, persona.Email, [role], source, cancellation));
        }

        return await UserAsync(persona, cancellation) is { } user ? user.IsActive ? As(user) : null
            : persona.IsNewcomer ? As(newcomer: await newcomers.RunAsync(
                persona.TenantId, persona.ObjectId, persona.Name, persona.Email, cancellation))
            : null;
    }

    private SignedIn As(PortalUser? user = null, StaffMember? staffMember = null, Newcomer? newcomer = null) =>
        new(user, staffMember, newcomer, time.Now);

    /// <summary>People who joined or were let in are found by tenant and object id, the others by their address.</summary>
    private async Task<PortalUser?> UserAsync(Persona persona, CancellationToken cancellation)
    {
        if (await db.FindByEntraAsync(persona.TenantId, persona.ObjectId, cancellation) is { } linked)
        {
            return linked;
        }

        var email = persona.Email;
        return await db.FindAccountOfTenantAsync(persona.TenantId, cancellation) is { } account
            ? await db.UsersOf(account).AsNoTracking().FirstOrDefaultAsync(u => u.Email == email && u.ObjectId == null, cancellation)
            : null;
    }
}
