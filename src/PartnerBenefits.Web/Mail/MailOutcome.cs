using System.Globalization;
using PartnerBenefits.Domain.Mails;

namespace PartnerBenefits.Web.Mail;

/// <summary>What came of an attempt. The server's own words stay out: they often repeat the recipient's address.</summary>
/// <param name="Code">The server's, where it gave one.</param>
public sealed record MailOutcome(MailCertainty Certainty, MailProblem? Problem, int? Code, bool IsFinal)
{
    public static readonly MailOutcome Taken = new(MailCertainty.Taken, null, null, false);

    /// <summary>Whom it was to has left, or may not do any more what it asks for: nobody sends it.</summary>
    public static readonly MailOutcome NotWanted = new(MailCertainty.NotWanted, null, null, false);

    /// <param name="isFinal">Trying again would give the same answer.</param>
    public static MailOutcome Refused(MailProblem problem, int? code = null, bool isFinal = false) =>
        new(MailCertainty.Refused, problem, code, isFinal);

    public static MailOutcome Unknown(MailProblem problem) => new(MailCertainty.Unknown, problem, null, false);

    /// <summary>What <see cref="ToString"/> stored; null for words of another version of the portal.</summary>
    public static (MailProblem? Problem, int? Code) Read(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var words = stored.Split(' ');
        return (
            Enum.TryParse<MailProblem>(words[0], out var problem) ? problem : null,
            words.Length > 1 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null);
    }

    /// <summary>As it is stored, such as <c>RecipientRefused 550</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Problem} {Code}").TrimEnd();

    public void ApplyTo(OutboxMessage mail, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(mail);
        switch (Certainty)
        {
            case MailCertainty.Taken:
                mail.WasTaken(now);
                break;
            case MailCertainty.Refused:
                mail.WasRefused(ToString(), IsFinal, now);
                break;
            case MailCertainty.NotWanted:
                mail.Drop();
                break;
            case MailCertainty.Unknown:
                mail.MayHaveBeenTaken(ToString());
                break;
        }
    }
}
