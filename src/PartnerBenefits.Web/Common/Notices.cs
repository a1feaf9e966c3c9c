using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PartnerBenefits.Web.Common;

public static class Notices
{
    public const string TempDataKey = "Notice";

    public const string InvisiblesRemoved = "We removed invisible characters from what you entered.";
    public const string AddressUnwrapped = "We removed what was around the e-mail address. Check that the address is right.";
    public const string PreferencesSaved = "Your language and theme were saved.";
    public const string SessionEnded = "The session was ended.";
    public const string OtherSessionsEnded = "All your other sessions were ended.";
    public const string SessionsOfUserEnded = "The person was signed out everywhere. They can sign in again.";
    public const string CalendarRevoked = "The calendar address was revoked. It no longer works.";
    public const string UserAssigned = "The person is assigned and gets an e-mail about it.";
    public const string YourselfAssigned = "You are assigned and get an e-mail about it.";
    public const string UserRemoved = "The person was removed.";
    public const string AddressCorrected = "The alternative address was corrected.";
    public const string MailResent = "The e-mail was queued again.";
    public const string PoolSplit = "The units were split. The tabs show what each side has now.";
    public const string ActivationTaken = "You have taken the activation. Complete it or send it back.";
    public const string ActivationReleased = "The activation is back in the queue.";
    public const string ActivationCompleted = "The benefit is active. The instructions will be sent to both addresses.";
    public const string ActivationSentBack = "The request was sent back. The admin who made it gets the reason by e-mail.";
    public const string UseRecorded = "The use was recorded. The partner can see it.";
    public const string MailQueuedAgain = "The e-mail was queued. It will be sent in a few seconds.";
    public const string MailSettled = "The e-mail is settled. It won't be sent again.";
    public const string SignedOut = "You are signed out.";

    public const string PaymentConfirmed = "The payment was confirmed. The partner's admins get an e-mail.";
    public const string OrderCancelled = "The order was cancelled. The partner's admins get an e-mail with the reason.";
    public const string OrderRefunded = "The order was refunded. The partner's admins get an e-mail with the reason.";
    public const string CancellationRefused = "The order was not cancelled. The partner's admins get your answer by e-mail.";
    public const string EarnedRecorded = "The earned units were recorded. The partner can see them.";

    public const string UnitsCorrected = "The units were taken back. The partner can see the counter-entry and your reason.";

    public const string MembershipRenewed = "The membership was renewed for a year.";
    public const string LevelRequested = "Your request was sent to the network's support. You get the answer here and by e-mail.";
    public const string LevelConfirmed = "The level was confirmed. Its benefits are open, and the partner's admins get an e-mail.";
    public const string LevelRefused = "The level was refused. The partner's admins get an e-mail with the reason.";

    public const string TimeConfirmed = "The time is confirmed. The portal goes on within a minute.";

    public const string AccountVerified = "The account is verified. Levels and activation are open to it.";

    public const string ReplacementAsked = "The replacement was asked for. The present Account admins get an e-mail.";
    public const string ReplacementConfirmed = "The person is an Account admin now. The Account admins get an e-mail.";
    public const string ReplacementWithdrawn = "The replacement was withdrawn. The Account admins get an e-mail.";
    public const string ReplacementObjected = "You objected, so nothing changes. The network's staff see why.";

    public const string UserEdited = "The name and the e-mail address were saved.";
    public const string RolesGiven = "The roles were saved. They take effect the next time the person opens a page.";
    public const string UserDisabled = "The person is disabled. They are signed out the next time they open a page.";
    public const string UserEnabled = "The person is enabled and can sign in again.";
    public const string UsersMerged = "The two entries are one now. Benefits, history and waiting e-mails are here.";
    public const string OneselfDisabled =
        "You disabled yourself, so you are signed out. An Account admin of your organisation can enable you again.";

    public const string AgreementAccepted = "The terms were accepted for your organisation.";
    public const string BillingSaved =
        "The payment details were saved. Any Partner admin or Account admin of your organisation can continue from here.";
    public const string OrderPlaced =
        "Thank you. Your order has been placed. The Partner admins and Account admins of your organisation will receive it by e-mail.";
    public const string OrderedAlready =
        "Your organisation had already ordered this, so we didn't order it again. This is the existing order.";
    public const string CancellationAsked = "You asked the network's support to cancel this order. Their answer will appear here.";
    public const string SubscriptionActivated = "The subscription is active. Its benefits are now open.";
    public const string ActivatedAlready = "The subscription was already active, so nothing has changed.";
    public const string RenewalTurnedOff = "Automatic renewal is off.";
    public const string RenewalTurnedOn = "Automatic renewal is on again.";

    public const string Joined = "{0} is now a member of the partner network. Its partner ID is {1}.";
    public const string LetIn = "You are now a user of {0}.";
    public const string AccessAsked = "Your request was sent to the admins. They get an e-mail about it.";
    public const string AccessGranted = "The person now has access and gets an invitation by e-mail.";
    public const string AccessLinked =
        "The person now has access, with the roles and benefits that they had in your list, and gets an invitation by e-mail.";
    public const string AccessRefused = "The request was refused. The person sees that the next time they sign in.";

    public static IActionResult RedirectWithNotice(this PageModel page, string localUrl, string notice, params string[] values)
    {
        page.TempData[TempDataKey] = values.Length == 0 ? notice : (string[])[notice, .. values];
        return page.LocalRedirect(localUrl);
    }
}
