using System.Security.Claims;
using PartnerBenefits.Web.Security;
using Serilog.Core;
using Serilog.Events;

namespace PartnerBenefits.Web.Infrastructure.Logging;

/// <summary>
/// Says on every log event who caused it and from where, by ids (ASVS 16.2.1). Requests without a session have no <c>ActorKind</c>.
/// </summary>
internal sealed class WhoActs(IHttpContextAccessor requests) : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        if (requests.HttpContext is not { } context)
        {
            Add(logEvent, nameof(ActorKind), nameof(ActorKind.System));
            return;
        }

        var person = context.User;
        Add(logEvent, nameof(ActorKind), KindOf(person));
        Add(logEvent, nameof(Actor), person.FindFirstValue(PortalClaims.Subject));
        Add(logEvent, nameof(Session), person.FindFirstValue(PortalClaims.Session));
        Add(logEvent, "Account", person.FindFirstValue(PortalClaims.Account));
        Add(logEvent, "Client", context.Connection.RemoteIpAddress?.ToString());
    }

    private static string? KindOf(ClaimsPrincipal person) =>
        person.IsStaff() ? nameof(ActorKind.Staff)
        : person.IsNewcomer() ? nameof(ActorKind.Newcomer)
        : person.HasAccount() ? nameof(ActorKind.User)
        : null;

    /// <summary>What an event says itself, such as the session that begins, stays.</summary>
    private static void Add(LogEvent logEvent, string name, string? value)
    {
        if (value is not null)
        {
            logEvent.AddPropertyIfAbsent(new LogEventProperty(name, new ScalarValue(value)));
        }
    }
}
