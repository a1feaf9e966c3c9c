using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Demo;

/// <summary>Finds the person behind a persona. Registered in Demo mode only.</summary>
public sealed class DemoSignIn(PortalDb db, StaffArrival staff, TimeProvider time)
{
    /// <summary>Null when the demo data hasn't the person (any more), or they are disabled.</summary>
    /// <param name="source">The client's IP address.</param>
    public async Task<SignedIn?> FindAsync(Persona persona, string? source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(persona);
        var now = time.GetUtcNow().UtcDateTime;
        if (persona.StaffRole is { } role)
        {
            return new SignedIn(
                null, await staff.RunAsync(persona.TenantId, persona.ObjectId, persona.Name, persona.Email, [role], source, cancellation), now);
        }

        return await UserAsync(persona.Organisation!, persona.Email, cancellation) is { } user ? new SignedIn(user, null, now) : null;
    }

    private async Task<PortalUser?> UserAsync(DemoOrganisation organisation, EmailAddress email, CancellationToken cancellation)
    {
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.PartnerId == organisation.PartnerId, cancellation);
        return account is null ? null : await db.UsersOf(account.Id).AsNoTracking()
            .FirstOrDefaultAsync(u => u.Email == email && u.IsActive, cancellation);
    }
}
