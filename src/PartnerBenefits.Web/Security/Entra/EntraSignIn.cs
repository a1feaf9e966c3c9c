using PartnerBenefits.Data;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Security.Entra;

/// <summary>Maps an Entra sign-in to one of the portal's people, or refuses it.</summary>
internal sealed class EntraSignIn(PortalDb db, PersonLink link, StaffArrival staff, NewcomerArrival newcomers, PortalSettings settings)
{
    /// <summary>Tenant of Microsoft accounts that belong to no organisation.</summary>
    private static readonly Guid PersonalAccounts = new("9188040d-6c67-4c5b-b112-36a304b66dad");

    private Guid NetworkTenant => settings.Entra!.NetworkTenant;

    public async Task<SignedIn> RunAsync(EntraIdentity who, string? source, CancellationToken cancellation)
    {
        if (who.Tenant == PersonalAccounts)
        {
            throw new SignInRefusedException(SignInRefusal.PersonalAccount);
        }

        if (who.IsGuest)
        {
            await LoseRolesAsync(who, source, cancellation);
            throw new SignInRefusedException(SignInRefusal.Guest);
        }

        // Other tenants may give their people roles of any name, so only the network's own tenant counts.
        if (who.Tenant == NetworkTenant && who.AppRoles.Count > 0)
        {
            return As(who, staff: await StaffAsync(who, source, cancellation));
        }

        return await UserAsync(who, source, cancellation) is { } user
            ? As(who, user)
            : As(who, newcomer: await NewcomerAsync(who, cancellation));
    }

    private static SignedIn As(EntraIdentity who, PortalUser? user = null, StaffMember? staff = null, Newcomer? newcomer = null) =>
        new(user, staff, newcomer, who.AuthenticatedAt, who.ProviderSession, who.LogoutHint);

    private async Task<StaffMember> StaffAsync(EntraIdentity who, string? source, CancellationToken cancellation)
    {
        var (name, email) = Usable(who);
        return await staff.RunAsync(who.Tenant, who.Object, name, email, who.AppRoles, source, cancellation);
    }

    private async Task<Newcomer> NewcomerAsync(EntraIdentity who, CancellationToken cancellation)
    {
        var (name, email) = Usable(who);
        return await newcomers.RunAsync(who.Tenant, who.Object, name, email, cancellation);
    }

    private static (string Name, EmailAddress Email) Usable(EntraIdentity who) =>
        PersonName.Tidy(who.Name) is { } name && EmailAddress.TryParse(who.Username, out var email)
            ? (name, email)
            : throw new SignInRefusedException(SignInRefusal.Unusable);

    private async Task<PortalUser?> UserAsync(EntraIdentity who, string? source, CancellationToken cancellation)
    {
        var user = await db.FindByEntraAsync(who.Tenant, who.Object, cancellation) ?? await LinkAsync(who, source, cancellation);
        return user is not { IsActive: false } ? user : throw new SignInRefusedException(SignInRefusal.Disabled, user.AccountId);
    }

    private async Task<PortalUser?> LinkAsync(EntraIdentity who, string? source, CancellationToken cancellation)
    {
        await LoseRolesAsync(who, source, cancellation);
        var account = await db.FindAccountOfTenantAsync(who.Tenant, cancellation);
        RequireNotOfStaff(who, account);
        return account is { } own && EmailAddress.TryParse(who.Username, out var invited)
            ? await link.RunAsync(own, invited, who.Tenant, who.Object, source, cancellation)
            : null;
    }

    private Task LoseRolesAsync(EntraIdentity who, string? source, CancellationToken cancellation) => who.Tenant == NetworkTenant
        ? staff.LoseRolesAsync(who.Tenant, who.Object, source, cancellation)
        : Task.CompletedTask;

    private void RequireNotOfStaff(EntraIdentity who, PartnerAccountId? account)
    {
        if (account is null && (who.Tenant == NetworkTenant || who.AppRoles.Count > 0))
        {
            throw new SignInRefusedException(
                who.Tenant == NetworkTenant ? SignInRefusal.StaffWithoutRole : SignInRefusal.StaffOfAnotherTenant);
        }
    }
}
