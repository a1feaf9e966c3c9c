namespace PartnerBenefits.Web.Settings;

public enum SmtpSecurity
{
    /// <summary>Switches to TLS before anything else is said. A server without TLS gets no mail.</summary>
    StartTls,

    Tls,

    /// <summary>Without encryption: only in Development, or to this computer.</summary>
    None,
}

public sealed record SmtpSettings(string Host, int Port, SmtpSecurity Security, SmtpLogin? Login);

public sealed record SmtpLogin(string User, Password Password);
