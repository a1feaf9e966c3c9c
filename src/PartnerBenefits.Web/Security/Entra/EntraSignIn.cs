using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Security.Entra;

/// <summary>Finds out whom of ours Entra has signed in, or why it is nobody.</summary>
internal sealed class EntraSignIn(PortalDb db, PersonLink link, StaffArrival staff, PortalSettings settings)
{
    /// <summary>Where Microsoft keeps accounts of no organisation.</summary>
    private static readonly Guid PersonalAccounts = new("9188040d-6c67-4c5b-b112-36a304b66dad");

    private Guid NetworkTenant => settings.Entra!.NetworkTenant;

    /// <param name="source">The client's IP address.</param>
    /// <exception cref="SignInRefusedException"/>
    /// <exception cref="WriteBusyException"/>
    public async Task<SignedIn> RunAsync(EntraIdentity who, string? source, CancellationToken cancellation)
    {
        if (who.Tenant == PersonalAccounts)
        {
            throw new SignInRefusedException(SignInRefusal.PersonalAccount);
        }

        // Another tenant may give its people roles of any name.
        return who.Tenant == NetworkTenant && who.AppRoles.Count > 0
            ? new SignedIn(null, await StaffAsync(who, source, cancellation), who.AuthenticatedAt, who.ProviderSession, who.LogoutHint)
            : new SignedIn(await UserAsync(who, source, cancellation), null, who.AuthenticatedAt, who.ProviderSession, who.LogoutHint);
    }

    private async Task<StaffMember> StaffAsync(EntraIdentity who, string? source, CancellationToken cancellation) =>
        PersonName.Parse(who.Name) is { } name && EmailAddress.TryParse(who.Username, out var email)
            ? await staff.RunAsync(who.Tenant, who.Object, name, email, who.AppRoles, source, cancellation)
            : throw new SignInRefusedException(SignInRefusal.Unusable);

    private async Task<PortalUser> UserAsync(EntraIdentity who, string? source, CancellationToken cancellation)
    {
        var user = await db.FindByEntraAsync(who.Tenant, who.Object, cancellation) ?? await LinkAsync(who, source, cancellation);
        return user.IsActive ? user : throw new SignInRefusedException(SignInRefusal.Disabled, user.AccountId);
    }

    private async Task<PortalUser> LinkAsync(EntraIdentity who, string? source, CancellationToken cancellation)
    {
        if (who.Tenant == NetworkTenant)
        {
            await staff.LoseRolesAsync(who.Tenant, who.Object, source, cancellation);
        }

        var account = await db.FindAccountOfTenantAsync(who.Tenant, cancellation) ?? throw new SignInRefusedException(NoAccountFor(who));
        return EmailAddress.TryParse(who.Username, out var invited)
            ? await link.RunAsync(account, invited, who.Tenant, who.Object, source, cancellation)
            : throw new SignInRefusedException(SignInRefusal.NotInvited, account);
    }

    private SignInRefusal NoAccountFor(EntraIdentity who) =>
        who.Tenant == NetworkTenant ? SignInRefusal.StaffWithoutRole
        : who.AppRoles.Count > 0 ? SignInRefusal.StaffOfAnotherTenant
        : SignInRefusal.UnknownOrganisation;
}
