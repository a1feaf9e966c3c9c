using System.Globalization;

namespace PartnerBenefits.Web.Mail;

/// <summary>The server's own words are left out, because they often contain the recipient's address.</summary>
public sealed record MailOutcome(MailCertainty Certainty, MailProblem? Problem, int? Code, bool IsFinal)
{
    public static readonly MailOutcome Taken = new(MailCertainty.Taken, null, null, false);

    public static readonly MailOutcome NotWanted = new(MailCertainty.NotWanted, null, null, false);

    public static MailOutcome Refused(MailProblem problem, int? code = null, bool isFinal = false) =>
        new(MailCertainty.Refused, problem, code, isFinal);

    public static MailOutcome Unknown(MailProblem problem) => new(MailCertainty.Unknown, problem, null, false);

    /// <summary>Returns null if another version of the portal wrote the text.</summary>
    public static (MailProblem? Problem, int? Code) Read(string stored)
    {
        var words = stored.Split(' ');
        return (
            Enum.TryParse<MailProblem>(words[0], out var problem) ? problem : null,
            words.Length > 1 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Problem} {Code}").TrimEnd();

    public void ApplyTo(OutboxMessage mail, DateTime now)
    {
        switch (Certainty)
        {
            case MailCertainty.Taken:
                mail.MarkSent(now);
                break;
            case MailCertainty.Refused:
                mail.RecordFailure(ToString(), IsFinal, now);
                break;
            case MailCertainty.NotWanted:
                mail.Drop();
                break;
            case MailCertainty.Unknown:
                mail.MarkUnknown(ToString());
                break;
        }
    }
}
