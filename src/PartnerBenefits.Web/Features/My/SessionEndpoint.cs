using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.My;

/// <summary>Says how long the session goes on. Asking counts as a request, so that somebody who only reads can stay signed in.</summary>
internal static class SessionEndpoint
{
    public static void MapSession(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Links.SessionLeft, (HttpContext context, TimeProvider time) => Results.Json(new
        {
            seconds = (int)(context.User.EndsAt()!.Value - time.Now).TotalSeconds,
        })).RequireAuthorization(Policies.SignedIn);
}
