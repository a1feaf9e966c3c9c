using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace PartnerBenefits.Web.Mail;

internal static class SmtpAnswers
{
    private const int FirstRefusal = 400;
    private const int FirstFinalRefusal = 500;
    private const int AfterRefusals = 600;

    public static MailOutcome ForOpening(Exception failure, bool isConnected) => failure switch
    {
        OperationCanceledException or TimeoutException => MailOutcome.Refused(MailProblem.TooSlow),
        AuthenticationException => MailOutcome.Refused(MailProblem.SignInRefused),
        SslHandshakeException => MailOutcome.Refused(MailProblem.NotSecure),
        NotSupportedException => MailOutcome.Refused(isConnected ? MailProblem.SignInRefused : MailProblem.NotSecure),
        SmtpCommandException answer => MailOutcome.Refused(MailProblem.NotReached, (int)answer.StatusCode),
        _ => MailOutcome.Refused(MailProblem.NotReached),
    };

    public static MailOutcome ForHandingOver(Exception failure, bool hasTextBegun) => failure switch
    {
        SmtpCommandException { StatusCode: var code } answer when (int)code is >= FirstRefusal and < AfterRefusals =>
            MailOutcome.Refused(ProblemOf(answer.ErrorCode), (int)code, isFinal: (int)code >= FirstFinalRefusal),
        ServiceNotAuthenticatedException => MailOutcome.Refused(MailProblem.SignInRefused),
        _ when hasTextBegun => MailOutcome.Unknown(MailProblem.NoAnswer),
        OperationCanceledException or TimeoutException => MailOutcome.Refused(MailProblem.TooSlow),
        _ => MailOutcome.Refused(MailProblem.NotReached),
    };

    private static MailProblem ProblemOf(SmtpErrorCode answered) => answered switch
    {
        SmtpErrorCode.SenderNotAccepted => MailProblem.SenderRefused,
        SmtpErrorCode.RecipientNotAccepted => MailProblem.RecipientRefused,
        _ => MailProblem.MessageRefused,
    };
}
