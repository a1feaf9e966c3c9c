using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Demo;

/// <summary>Finds the person behind a persona. Registered in Demo mode only.</summary>
public sealed class DemoSignIn(PortalDb db, StaffArrival staff, NewcomerArrival newcomers, TimeProvider time)
{
    /// <summary>Null when the demo data hasn't the person (any more), or they are disabled.</summary>
    /// <param name="source">The client's IP address.</param>
    public async Task<SignedIn?> FindAsync(Persona persona, string? source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(persona);
        if (persona.StaffRole is { } role)
        {
            return As(staffMember: await staff.RunAsync(persona.TenantId, persona.ObjectId, persona.Name, persona.Email, [role], source, cancellation));
        }

        return await UserAsync(persona, cancellation) is { } user ? user.IsActive ? As(user) : null
            : persona.IsNewcomer ? As(newcomer: await newcomers.RunAsync(persona.TenantId, persona.ObjectId, persona.Name, persona.Email, cancellation))
            : null;
    }

    private SignedIn As(PortalUser? user = null, StaffMember? staffMember = null, Newcomer? newcomer = null) =>
        new(user, staffMember, newcomer, time.Now);

    /// <summary>Who joined or was let in is known by tenant and object id, the others by their address within their account.</summary>
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
