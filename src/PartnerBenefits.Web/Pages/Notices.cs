using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PartnerBenefits.Web.Pages;

/// <summary>What the next page says of what was just done. English; the keys of the other languages.</summary>
public static class Notices
{
    public const string TempDataKey = "Notice";

    public const string PreferencesSaved = "Your language and theme were saved.";
    public const string CalendarRevoked = "The calendar address was revoked. It leads nowhere from now on.";
    public const string UserAssigned = "The person was assigned and gets a mail about it.";
    public const string YourselfAssigned = "You were assigned and get a mail about it.";
    public const string UserRemoved = "The person was removed.";
    public const string AddressCorrected = "The alternative address was corrected.";
    public const string MailResent = "The mail was queued once more.";
    public const string PoolSplit = "The units were split. The tabs show what each side holds now.";
    public const string ActivationTaken = "The activation is yours now. Complete it or send it back.";
    public const string ActivationReleased = "The activation waits for others again.";
    public const string ActivationCompleted = "The benefit is active. The instructions go to both addresses.";
    public const string ActivationSentBack = "The request was sent back. The admin who asked gets the reason by mail.";
    public const string UseRecorded = "The use was recorded, and the account sees it.";
    public const string MailQueuedAgain = "The mail was queued. It is sent within the next seconds.";
    public const string MailSettled = "The mail is settled and isn't sent any more.";
    public const string SignedOut = "You are signed out.";

    public const string UserEdited = "The name and the e-mail address were saved.";
    public const string RolesGiven = "The roles were saved. They count from the person's next request on.";
    public const string UserDisabled = "The person was disabled and is signed out with their next request.";
    public const string UserEnabled = "The person was enabled and can sign in again.";
    public const string OneselfDisabled = "You disabled yourself, so you are signed out. An Account admin of your organisation can enable you again.";

    public static IActionResult RedirectWithNotice(this PageModel page, string localUrl, string notice)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.TempData[TempDataKey] = notice;
        return page.LocalRedirect(localUrl);
    }
}
