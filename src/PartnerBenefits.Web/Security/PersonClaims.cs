using System.Globalization;
using System.Security.Claims;
using PartnerBenefits.Data;

namespace PartnerBenefits.Web.Security;

internal static class PersonClaims
{
    /// <param name="idleUntil">UTC time at which the cookie ends without another request; null if it doesn't.</param>
    public static IReadOnlyList<Claim>? For(Sessions.KnownSession found, DateTime? idleUntil) => found switch
    {
        { User: { IsActive: true } user, Account: { } account } => [.. OfSession(found.Session, idleUntil), .. OfUser(user, account)],
        { Staff: { Roles.Count: > 0 } staff } => [.. OfSession(found.Session, idleUntil), .. OfStaff(staff)],
        { Newcomer: { } newcomer } => [.. OfSession(found.Session, idleUntil), .. OfNewcomer(newcomer, found.Session)],
        _ => null,
    };

    private static IEnumerable<Claim> OfSession(Session session, DateTime? idleUntil)
    {
        yield return new Claim(PortalClaims.Session, session.Id.ToString());
        yield return new Claim(PortalClaims.RenewsFrom, Ticks(session.RenewsFrom));
        yield return new Claim(PortalClaims.EndsAt, Ticks(idleUntil < session.EndsAt ? idleUntil.Value : session.EndsAt));
        if (session.AuthenticatedAt is { } at)
        {
            yield return new Claim(PortalClaims.AuthenticatedAt, Ticks(at));
        }

        if (session.LogoutHint is { } hint)
        {
            yield return new Claim(PortalClaims.LogoutHint, hint);
        }
    }

    private static string Ticks(DateTime utc) => utc.Ticks.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Claim> OfUser(PortalUser user, PartnerAccount account) =>
    [
        new Claim(PortalClaims.User, user.Id.ToString()),
        new Claim(PortalClaims.Account, account.Id.ToString()),
        new Claim(PortalClaims.AccountName, account.Name),
        new Claim(PortalClaims.PartnerId, account.PartnerId),
        new Claim(PortalClaims.PartnerRoles, user.Roles.Known().ToString()),
        .. account.IsVerified ? [new Claim(PortalClaims.Verified, "")] : Array.Empty<Claim>(),
        new Claim(PortalClaims.AccountLanguage, account.Language.ToString()),
        .. Personal(user.Id.Value, user.Name, user.Language, user.ReadLanguage, user.Theme),
    ];

    private static IEnumerable<Claim> OfStaff(StaffMember staff) =>
    [
        new Claim(PortalClaims.Staff, staff.Id.ToString()),
        .. staff.Roles.Where(Enum.IsDefined).Select(role => new Claim(PortalClaims.StaffRole, role.ToString())),
        .. Personal(staff.Id.Value, staff.Name, staff.Language, staff.ReadLanguage, staff.Theme),
    ];

    private static IEnumerable<Claim> OfNewcomer(Newcomer newcomer, Session session)
    {
        yield return new Claim(PortalClaims.Newcomer, newcomer.Id.ToString());
        yield return new Claim(PortalClaims.StartedAt, Ticks(session.StartedAt));
        if (session.ProviderSession is { } provider)
        {
            yield return new Claim(PortalClaims.ProviderSession, provider);
        }

        if (session.Device is { } device)
        {
            yield return new Claim(PortalClaims.Device, device);
        }

        foreach (var claim in Personal(
            newcomer.Id.Value, newcomer.Name, newcomer.Language, newcomer.ReadLanguage, newcomer.Theme))
        {
            yield return claim;
        }
    }

    private static IEnumerable<Claim> Personal(Guid id, string name, Language? language, Language? read, Theme? theme)
    {
        yield return new Claim(PortalClaims.Subject, id.ToString());
        yield return new Claim(PortalClaims.Name, name);
        if (language is { } chosen)
        {
            yield return new Claim(PortalClaims.Language, chosen.ToString());
        }

        if (read is { } last)
        {
            yield return new Claim(PortalClaims.ReadLanguage, last.ToString());
        }

        if (theme is { } look)
        {
            yield return new Claim(PortalClaims.Theme, look.ToString());
        }
    }
}
