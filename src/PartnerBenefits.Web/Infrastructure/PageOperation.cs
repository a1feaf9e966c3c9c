using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Infrastructure;

internal static class PageOperation
{
    private const string AntiforgeryField = "__RequestVerificationToken";

    public static Operation Operation(this PageModel page, Guid id) =>
        page.OperationIn(page.User.HasAccount() ? page.User.Account() : null, id);

    /// <summary>Operation of a staff member in the account that the work is about; null if it is about none.</summary>
    public static Operation OperationIn(this PageModel page, PartnerAccountId? account, Guid id) => new(
        page.User.Actor(),
        account,
        new OperationId(id),
        page.HttpContext.Connection.RemoteIpAddress?.ToString(),
        page.HttpContext.RequestServices.GetRequiredService<TimeProvider>().Now)
    {
        FormHash = page.Request.HasFormContentType ? HashOf(page.Request) : null,
    };

    /// <summary>Two bytes tell two forms of one person apart, and are too few to find out what was typed.</summary>
    private static short HashOf(HttpRequest request)
    {
        var fields = request.Form.Where(field => field.Key != AntiforgeryField).OrderBy(field => field.Key, StringComparer.Ordinal)
            .SelectMany(field => field.Value.Prepend(field.Key));
        string?[] sent = [request.Path, request.Query["handler"], .. fields];
        return BinaryPrimitives.ReadInt16BigEndian(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(sent)));
    }
}
