using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;
using PartnerBenefits.Web.Localization;

namespace PartnerBenefits.Web.Security;

/// <summary>Keeps in which language a person reads the portal, for mails and calendars. Writes only when that has changed.</summary>
internal sealed partial class ReadLanguageKeeper(RequestDelegate next, ILogger<ReadLanguageKeeper> logger)
{
    public async Task InvokeAsync(HttpContext context, PortalDb db, UnitOfWork unitOfWork)
    {
        if (IsPageRead(context) && context.User.ReadLanguage() != Cultures.Current)
        {
            try
            {
                await unitOfWork.StepAsync(
                    context.User.HasAccount() ? context.User.Account() : null,
                    within => KeepAsync(db, context, within),
                    context.RequestAborted);
            }
            catch (WriteBusyException)
            {
                // The page matters more; the next one tries again.
                LogNotKept(logger);
            }
        }

        await next(context);
    }

    private static bool IsPageRead(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true
        && HttpMethods.IsGet(context.Request.Method)
        && context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    private static async Task<bool> KeepAsync(PortalDb db, HttpContext context, CancellationToken cancellation)
    {
        var (person, language) = (context.User, Cultures.Current);
        if (person.HasAccount())
        {
            var user = new PortalUserId(person.Actor().Id);
            (await db.UsersOf(person.Account()).SingleAsync(u => u.Id == user, cancellation)).KeepReadLanguage(language);
        }
        else if (person.IsNewcomer())
        {
            var newcomer = person.Newcomer();
            (await db.Newcomers.SingleAsync(n => n.Id == newcomer, cancellation)).KeepReadLanguage(language);
        }
        else
        {
            var staff = new StaffMemberId(person.Actor().Id);
            (await db.Staff.SingleAsync(s => s.Id == staff, cancellation)).KeepReadLanguage(language);
        }

        return true;
    }

    [LoggerMessage(2010, LogLevel.Information, "The language of a page was not kept, because the database was busy")]
    private static partial void LogNotKept(ILogger logger);
}
