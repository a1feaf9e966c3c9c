using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PartnerBenefits.Web.Pages;

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

    public const string PaymentConfirmed = "The payment was confirmed. The partner's admins get a mail.";
    public const string OrderCancelled = "The order was cancelled. The partner's admins get a mail with the reason.";
    public const string OrderRefunded = "The order was refunded. The partner's admins get a mail with the reason.";
    public const string CancellationRefused = "The order stands. The partner's admins get your answer by mail.";
    public const string EarnedRecorded = "The earned units were recorded, and the account sees them.";

    public const string MembershipRenewed = "The membership was renewed for a year.";
    public const string LevelRequested = "Your request went to the network's support. You see the answer here and get it by mail.";
    public const string LevelConfirmed = "The level was confirmed, and its benefits are open. The partner's admins get a mail.";
    public const string LevelRefused = "The level was refused. The partner's admins get a mail with the reason.";

    public const string UserEdited = "The name and the e-mail address were saved.";
    public const string RolesGiven = "The roles were saved. They count from the person's next request on.";
    public const string UserDisabled = "The person was disabled and is signed out with their next request.";
    public const string UserEnabled = "The person was enabled and can sign in again.";
    public const string OneselfDisabled = "You disabled yourself, so you are signed out. An Account admin of your organisation can enable you again.";

    public const string TermsAccepted = "The terms were accepted for your organisation.";
    public const string BillingSaved = "The payment details were saved. Any Partner admin or Account admin of your organisation can go on from here.";
    public const string OrderPlaced = "Thank you: the order is placed. The Partner admins and Account admins of your organisation get it by mail.";
    public const string OrderedAlready = "Your organisation had ordered this already, so nothing was ordered a second time. This is the order that there is.";
    public const string CancellationAsked = "The network's support was asked to cancel this order. You see the answer here.";
    public const string SubscriptionActivated = "The subscription is active, and its benefits are open.";
    public const string ActivatedAlready = "The subscription had been activated already, so nothing was changed.";
    public const string RenewalTurnedOff = "Automatic renewal is off.";
    public const string RenewalTurnedOn = "Automatic renewal is on again.";

    public const string Joined = "{0} is a member of the partner network now. Its partner ID is {1}.";
    public const string LetIn = "You are one of the people of {0} now.";
    public const string AccessAsked = "Your request went to the admins, who get a mail about it.";
    public const string AccessGranted = "The person has access now and gets an invitation by mail.";
    public const string AccessRefused = "The request was refused. The person reads that when they come again.";

    public static IActionResult RedirectWithNotice(this PageModel page, string localUrl, string notice, params string[] values)
    {
        page.TempData[TempDataKey] = values.Length == 0 ? notice : (string[])[notice, .. values];
        return page.LocalRedirect(localUrl);
    }
}
