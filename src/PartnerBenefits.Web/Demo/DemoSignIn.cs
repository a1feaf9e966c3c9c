using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Demo;

/// <summary>Finds the person behind a persona. Registered in Demo mode only.</summary>
public sealed class DemoSignIn(PortalDb db)
{
    /// <summary>Null when the demo data hasn't the person (any more), or they are disabled.</summary>
    public async Task<ClaimsPrincipal?> FindAsync(Persona persona, string scheme, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(persona);
        var claims = persona.Organisation is { } organisation
            ? await OfUserAsync(organisation, persona.Email, cancellation)
            : await OfStaffAsync(persona, cancellation);
        return claims is null ? null : new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }

    private async Task<Claim[]?> OfUserAsync(DemoOrganisation organisation, EmailAddress email, CancellationToken cancellation)
    {
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.PartnerId == organisation.PartnerId, cancellation);
        var user = account is null ? null : await db.UsersOf(account.Id).AsNoTracking()
            .FirstOrDefaultAsync(u => u.Email == email && u.IsActive, cancellation);
        return user is null ? null : [new Claim(PortalClaims.User, user.Id.ToString())];
    }

    private async Task<Claim[]?> OfStaffAsync(Persona persona, CancellationToken cancellation)
    {
        var objectId = persona.ObjectId;
        var staff = await db.Staff.AsNoTracking()
            .FirstOrDefaultAsync(s => s.TenantId == DemoStaff.Tenant && s.ObjectId == objectId, cancellation);
        return staff is null ? null
            : [new Claim(PortalClaims.Staff, staff.Id.ToString()), new Claim(PortalClaims.StaffRole, persona.StaffRole!.Value.ToString())];
    }
}
