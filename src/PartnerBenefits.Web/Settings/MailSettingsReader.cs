using System.Globalization;
using MimeKit;

namespace PartnerBenefits.Web.Settings;

internal static class MailSettingsReader
{
    private const int DefaultPort = 587;

    public static MailSettings Read(IConfiguration configuration, IHostEnvironment environment) => SettingFaults.Collect(faults =>
    {
        var mode = faults.Try<MailMode?>(() => configuration.RequiredEnum<MailMode>("Mail:Mode"));
        return new MailSettings(
            mode.GetValueOrDefault(),
            faults.Try(() => ReadFrom(configuration)),
            faults.Try(() => ReadBaseUrl(configuration, environment)),
            mode == MailMode.Folder ? faults.Try(() => ReadFolder(configuration, environment)) : null,
            mode == MailMode.Smtp ? faults.Try(() => ReadSmtp(configuration, environment)) : null);
    });

    private static Sender ReadFrom(IConfiguration configuration)
    {
        const string Example = "the sender of all mails, as in 'Partner Benefits <no-reply@partner.example>'";
        var text = configuration.Required("Mail:From", Example);
        return MailboxAddress.TryParse(text, out var mailbox) && EmailAddress.TryParse(mailbox.Address, out var address)
            ? new Sender(mailbox.Name ?? "", address)
            : throw new StartRefusedException($"Mail:From is '{text}': set it to {Example}.");
    }

    private static Uri ReadBaseUrl(IConfiguration configuration, IHostEnvironment environment)
    {
        const string Example = "the portal's own address for links in mails, as in 'https://portal.example'";
        var text = configuration.Required("Mail:BaseUrl", Example);
        var isAddress = Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var url)
            && url.Scheme is "https" or "http" && url is { Query: "", Fragment: "", UserInfo: "" };
        return !isAddress ? throw new StartRefusedException($"Mail:BaseUrl is '{text}': set it to {Example}.")
            : url!.Scheme == "https" || environment.IsDevelopment() ? url
            : throw new StartRefusedException($"Mail:BaseUrl is '{text}': outside Development it must begin with https.");
    }

    private static string ReadFolder(IConfiguration configuration, IHostEnvironment environment)
    {
        var folder = Path.Combine(environment.ContentRootPath, configuration.Required("Mail:Folder", "the folder for .eml files"));
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartRefusedException($"Mail:Folder is '{folder}', which can't be made or opened: {e.Message}", e);
        }
    }

    private static SmtpSettings ReadSmtp(IConfiguration configuration, IHostEnvironment environment) => SettingFaults.Collect(faults =>
    {
        var host = faults.Try(() => configuration.Required("Mail:Host", "the name of the SMTP server"));
        return new SmtpSettings(
            host,
            faults.Try(() => ReadPort(configuration)),
            faults.Try(() => ReadSecurity(configuration, environment.IsDevelopment() || (host is not null && ThisComputer.Is(host)))),
            faults.Try(() => ReadLogin(configuration)));
    });

    private static SmtpSecurity ReadSecurity(IConfiguration configuration, bool mayBeNone)
    {
        var security = configuration["Mail:Security"] is { Length: > 0 }
            ? configuration.RequiredEnum<SmtpSecurity>("Mail:Security")
            : SmtpSecurity.StartTls;
        return security != SmtpSecurity.None || mayBeNone ? security : throw new StartRefusedException(
            "Mail:Security is None, which sends mails and the password in clear: "
            + "it works in Development or to this computer only. Set it to StartTls or Tls.");
    }

    private static int ReadPort(IConfiguration configuration)
    {
        var text = configuration["Mail:Port"];
        return string.IsNullOrEmpty(text) ? DefaultPort
            : ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0 ? port
            : throw new StartRefusedException($"Mail:Port is '{text}': set it to a number between 1 and 65535.");
    }

    private static SmtpLogin? ReadLogin(IConfiguration configuration) => (configuration["Mail:User"], configuration["Mail:Password"]) switch
    {
        (null or "", null or "") => null,
        (null or "", _) =>
            throw new StartRefusedException("Mail:User is missing: set it to the user name that belongs to Mail:Password, or set neither."),
        (_, null or "") =>
            throw new StartRefusedException("Mail:Password is missing: set it to the password of Mail:User, or set neither."),
        var (user, password) => new SmtpLogin(user, new Password(password)),
    };
}
