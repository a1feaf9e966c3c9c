using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Infrastructure;

internal static class PageOperation
{
    public static Operation Operation(this PageModel page, Guid id) =>
        page.OperationIn(page.User.HasAccount() ? page.User.Account() : null, id);

    /// <summary>Operation of a staff member in the account that the work is about; null if it is about none.</summary>
    public static Operation OperationIn(this PageModel page, PartnerAccountId? account, Guid id) => new(
        page.User.Actor(),
        account,
        new OperationId(id),
        page.HttpContext.Connection.RemoteIpAddress?.ToString(),
        page.HttpContext.RequestServices.GetRequiredService<TimeProvider>().Now);
}
