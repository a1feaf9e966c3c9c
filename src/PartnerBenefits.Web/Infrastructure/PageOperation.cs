using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Infrastructure;

internal static class PageOperation
{
    /// <summary>Who writes, where, from where, with which press of a button.</summary>
    public static Operation Operation(this PageModel page, Guid id) => new(
        page.User.Actor(),
        page.User.HasAccount() ? page.User.Account() : null,
        new OperationId(id),
        page.HttpContext.Connection.RemoteIpAddress?.ToString());
}
