namespace PartnerBenefits.Web.Settings;

public enum SmtpSecurity
{
    /// <summary>TLS is asked for before anything else is said; a server that has none gets no mail.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>In clear: in Development, or to this computer.</summary>
    None,
}

/// <param name="Login">Null where the server asks for none.</param>
public sealed record SmtpSettings(string Host, int Port, SmtpSecurity Security, SmtpLogin? Login);

public sealed record SmtpLogin(string User, Password Password);
