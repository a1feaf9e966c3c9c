using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Infrastructure;

internal static class PageOperation
{
    /// <summary>Who writes, where, from where, with which press of a button.</summary>
    public static Operation Operation(this PageModel page, Guid id) =>
        page.OperationIn(page.User.HasAccount() ? page.User.Account() : null, id);

    /// <summary>Of staff in an account that they work for.</summary>
    public static Operation OperationIn(this PageModel page, PartnerAccountId? account, Guid id) => new(
        page.User.Actor(),
        account,
        new OperationId(id),
        page.HttpContext.Connection.RemoteIpAddress?.ToString(),
        page.HttpContext.RequestServices.GetRequiredService<TimeProvider>().Now);
}
