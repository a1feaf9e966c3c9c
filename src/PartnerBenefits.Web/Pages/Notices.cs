using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PartnerBenefits.Web.Pages;

/// <summary>What the next page says of what was just done. English; the keys of the other languages.</summary>
public static class Notices
{
    public const string TempDataKey = "Notice";

    public const string PreferencesSaved = "Your language and theme were saved.";
    public const string MailQueuedAgain = "The mail was queued. It is sent within the next seconds.";
    public const string MailSettled = "The mail is settled and isn't sent any more.";
    public const string SignedOut = "You are signed out.";

    public static IActionResult RedirectWithNotice(this PageModel page, string localUrl, string notice)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.TempData[TempDataKey] = notice;
        return page.LocalRedirect(localUrl);
    }
}
