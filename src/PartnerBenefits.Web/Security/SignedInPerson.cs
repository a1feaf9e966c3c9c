using System.Globalization;
using System.Security.Claims;

namespace PartnerBenefits.Web.Security;

public static class SignedInPerson
{
    public static bool IsStaff(this ClaimsPrincipal person) => person.HasClaim(c => c.Type == PortalClaims.Staff);

    public static bool HasAccount(this ClaimsPrincipal person) => person.HasClaim(c => c.Type == PortalClaims.Account);

    public static bool IsNewcomer(this ClaimsPrincipal person) => person.HasClaim(c => c.Type == PortalClaims.Newcomer);

    public static NewcomerId Newcomer(this ClaimsPrincipal person) => new(Guid.Parse(person.Required(PortalClaims.Newcomer)));

    public static PartnerAccountId Account(this ClaimsPrincipal person) => new(Guid.Parse(person.Required(PortalClaims.Account)));

    public static string AccountName(this ClaimsPrincipal person) => person.Required(PortalClaims.AccountName);

    public static bool IsOfVerifiedAccount(this ClaimsPrincipal person) => person.HasClaim(c => c.Type == PortalClaims.Verified);

    public static string PartnerId(this ClaimsPrincipal person) => person.Required(PortalClaims.PartnerId);

    public static string Name(this ClaimsPrincipal person) => person.Required(PortalClaims.Name);

    public static PartnerRoles PartnerRoles(this ClaimsPrincipal person) =>
        person.FindFirstValue(PortalClaims.PartnerRoles) is { } roles ? Enum.Parse<PartnerRoles>(roles) : default;

    public static IReadOnlyList<StaffRole> StaffRoles(this ClaimsPrincipal person) =>
        [.. person.FindAll(PortalClaims.StaffRole).Select(claim => Enum.Parse<StaffRole>(claim.Value))];

    public static Actor Actor(this ClaimsPrincipal person) =>
        person.IsStaff() ? Domain.AuditTrail.Actor.For(new StaffMemberId(Guid.Parse(person.Required(PortalClaims.Staff))))
        : person.IsNewcomer() ? Domain.AuditTrail.Actor.For(person.Newcomer())
        : Domain.AuditTrail.Actor.For(new PortalUserId(Guid.Parse(person.Required(PortalClaims.User))));

    /// <summary>UTC; null if the provider didn't say.</summary>
    public static DateTime? AuthenticatedAt(this ClaimsPrincipal person) => person.Time(PortalClaims.AuthenticatedAt);

    public static DateTime? RenewsFrom(this ClaimsPrincipal person) => person.Time(PortalClaims.RenewsFrom);

    /// <summary>UTC time from which the person is signed out unless another request comes before.</summary>
    public static DateTime? EndsAt(this ClaimsPrincipal person) => person.Time(PortalClaims.EndsAt);

    public static DateTime? StartedAt(this ClaimsPrincipal person) => person.Time(PortalClaims.StartedAt);

    /// <summary>The person's own setting.</summary>
    public static Language? Language(this ClaimsPrincipal person) => person.Language(PortalClaims.Language);

    /// <summary>Language in which they last read the portal.</summary>
    public static Language? ReadLanguage(this ClaimsPrincipal person) => person.Language(PortalClaims.ReadLanguage);

    public static Language? AccountLanguage(this ClaimsPrincipal person) => person.Language(PortalClaims.AccountLanguage);

    public static Theme? Theme(this ClaimsPrincipal person) =>
        person.FindFirstValue(PortalClaims.Theme) is { } theme ? Enum.Parse<Theme>(theme) : null;

    public static bool MayManageBenefits(this ClaimsPrincipal person) =>
        (person.PartnerRoles() & (Domain.People.PartnerRoles.AccountAdmin | Domain.People.PartnerRoles.PartnerAdmin)) != 0;

    /// <summary>Members see only what they have themselves (docs/guide.md, Rights).</summary>
    public static bool SeesWhoHasWhat(this ClaimsPrincipal person) => person.PartnerRoles() != default;

    public static bool MayManageUsers(this ClaimsPrincipal person) =>
        (person.PartnerRoles() & (Domain.People.PartnerRoles.AccountAdmin | Domain.People.PartnerRoles.UserAdmin)) != 0;

    public static bool Is(this ClaimsPrincipal person, PortalUserId user) => person.Actor() == Domain.AuditTrail.Actor.For(user);

    public static bool MaySeeSupportDesk(this ClaimsPrincipal person) =>
        person.StaffRoles().Any(role => role is StaffRole.SupportReviewer or StaffRole.SupportOperator);

    public static bool MayOperateSupportDesk(this ClaimsPrincipal person) => person.StaffRoles().Contains(StaffRole.SupportOperator);

    /// <summary>By which Entra knows the person; null if it sent none.</summary>
    public static string? LoginHint(this ClaimsPrincipal person) => person.FindFirstValue(PortalClaims.LogoutHint);

    private static Language? Language(this ClaimsPrincipal person, string claim) =>
        person.FindFirstValue(claim) is { } language ? Enum.Parse<Language>(language) : null;

    private static DateTime? Time(this ClaimsPrincipal person, string claim) =>
        long.TryParse(person.FindFirstValue(claim), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            ? new DateTime(ticks, DateTimeKind.Utc)
            : null;

    private static string Required(this ClaimsPrincipal person, string claim) =>
        person.FindFirstValue(claim) ?? throw new InvalidOperationException($"Nobody is signed in who has the claim '{claim}'.");
}
