using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Keys;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.IntegrationTests.Settings;

public sealed partial class PortalSettingsTests : IDisposable
{
    private const string Key = "Keys:EncryptionKey";
    private const string Connection = "ConnectionStrings:PartnerBenefits";

    private readonly string folder = Directory.CreateTempSubdirectory("partner-benefits-").FullName;

    [Fact]
    public void Complete_settings_are_read()
    {
        var settings = Read("Production", []);

        Assert.Equal((AuthenticationMode.Entra, DatabaseProvider.Sqlite, MailMode.Folder),
            (settings.Authentication, settings.Database.Provider, settings.Mail.Mode));
        Assert.Contains(Path.Combine(folder, "portal.db"), settings.Database.ConnectionString, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "portal.db.kek")));
    }

    [Theory]
    [InlineData("Authentication:Mode", null)]
    [InlineData("Authentication:Mode", "None")]
    [InlineData("Authentication:Mode", "1")]
    [InlineData("Database:Provider", null)]
    [InlineData("Database:Provider", "Oracle")]
    [InlineData(Connection, null)]
    [InlineData(Connection, "")]
    [InlineData(Connection, "no connection string")]
    [InlineData(Connection, "Data Source=")]
    [InlineData(Connection, "Data Source=:memory:")]
    [InlineData(Connection, "Data Source=x.db;Mode=Memory")]
    [InlineData(Connection, "Data Source=x.db;Colour=red")]
    [InlineData(Key, null)]
    [InlineData(Key, "")]
    [InlineData(Key, "not base64!")]
    [InlineData(Key, "c2hvcnQ=")]
    [InlineData(Key, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Stopping:DrainSeconds", "-1")]
    [InlineData("Stopping:DrainSeconds", "301")]
    [InlineData("Mail:Mode", null)]
    [InlineData("Mail:Mode", "Pigeon")]
    [InlineData("Mail:Folder", null)]
    [InlineData("Mail:Folder", "/dev/null/mail")]
    [InlineData("Mail:From", null)]
    [InlineData("Mail:From", "Partner Benefits")]
    [InlineData("Mail:From", "\"no-reply@portal.example\" <no-reply@evil.example>, more@evil.example")]
    [InlineData("Mail:BaseUrl", null)]
    [InlineData("Mail:BaseUrl", "portal.example")]
    [InlineData("Mail:BaseUrl", "ftp://portal.example")]
    [InlineData("Mail:BaseUrl", "https://portal.example/?x=1")]
    [InlineData("Mail:BaseUrl", "https://somebody@portal.example")]
    [InlineData("Mail:BaseUrl", "http://portal.example")]
    [InlineData("AzureAd:Instance", null)]
    [InlineData("AzureAd:Instance", "http://login.example")]
    [InlineData("AzureAd:Instance", "login.example")]
    [InlineData("AzureAd:TenantId", null)]
    [InlineData("AzureAd:TenantId", "common")]
    [InlineData("AzureAd:TenantId", "10000000-0000-0000-0000-000000000001")]
    [InlineData("AzureAd:ClientId", null)]
    [InlineData("AzureAd:ClientSecret", null)]
    [InlineData("Network:TenantId", null)]
    [InlineData("Network:TenantId", "network.example")]
    [InlineData("Network:TenantId", "00000000-0000-0000-0000-000000000000")]
    [InlineData("Session:IdleMinutes", "0")]
    [InlineData("Session:LongestMinutes", "-1")]
    [InlineData("Session:LongestMinutesOfStaff", "an hour")]
    [InlineData("Session:KeysMinutes", "99999999999")]
    [InlineData("Proxy:Networks", "10.0.0.0/8, everybody")]
    [InlineData("Demo:AllowRemote", "perhaps")]
    public void A_missing_or_wrong_setting_is_refused_with_a_sentence_that_names_it(string setting, string? value) =>
        Assert.StartsWith(setting, Refusal("Production", (setting, value)), StringComparison.Ordinal);

    [Fact]
    public void What_Entra_and_proxies_are_told_is_read()
    {
        var settings = Read("Production", [("Proxy:Networks", "10.1.0.0/16, 192.0.2.7/32"), ("Session:KeysMinutes", "5")]);

        Assert.Equal(new Uri("https://login.example/"), settings.Entra!.Instance);
        Assert.Equal(["10.1.0.0/16", "192.0.2.7/32"], settings.Proxy.Networks.Select(n => n.ToString()));
        Assert.Equal((TimeSpan.FromMinutes(5), TimeSpan.FromHours(1)), (settings.Session.Keys, settings.Session.Idle));
    }

    [Fact]
    public void Mail_by_smtp_needs_a_host() =>
        Assert.StartsWith("Mail:Host", Refusal("Production", ("Mail:Mode", "Smtp")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Mail:Port", "0")]
    [InlineData("Mail:Port", "65536")]
    [InlineData("Mail:Port", "smtp")]
    [InlineData("Mail:Security", "Maybe")]
    [InlineData("Mail:Security", "None")]
    public void A_wrong_setting_of_the_mail_server_is_refused(string setting, string value) => Assert.StartsWith(
        setting, Refusal("Production", ("Mail:Mode", "Smtp"), ("Mail:Host", "mail.example"), (setting, value)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Limits:WritesAMinute", "0")]
    [InlineData("Limits:WritesAnHour", "many")]
    public void A_limit_that_is_no_number_above_0_is_refused(string setting, string value) =>
        Assert.StartsWith(setting, Refusal("Production", (setting, value)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Mail:User", "Mail:Password")]
    [InlineData("Mail:Password", "Mail:User")]
    public void A_user_and_a_password_belong_together(string set, string missing)
    {
        var refusal = Refusal("Production", ("Mail:Mode", "Smtp"), ("Mail:Host", "mail.example"), (set, "Hush1"));

        Assert.StartsWith(missing, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("Hush1", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_servers_settings_are_read_and_the_password_prints_as_stars()
    {
        var mail = Read(
            "Production", [("Mail:Mode", "smtp"), ("Mail:Host", "mail.example"), ("Mail:User", "portal"), ("Mail:Password", "Hush1")]).Mail;

        Assert.Equal(("mail.example", 587, SmtpSecurity.StartTls), (mail.Smtp!.Host, mail.Smtp.Port, mail.Smtp.Security));
        Assert.Equal("Hush1", mail.Smtp.Login!.Password.Reveal());
        Assert.DoesNotContain("Hush1", $"{mail}", StringComparison.Ordinal);
        Assert.Equal(("Partner Benefits", "no-reply@portal.example", "https://portal.example/"),
            (mail.From.Name, mail.From.Address.Value, mail.BaseUrl.AbsoluteUri));
    }

    [Theory]
    [InlineData("Production", "localhost")]
    [InlineData("Production", "127.0.0.1")]
    [InlineData("Production", "::1")]
    [InlineData("Development", "mail")]
    public void Mail_goes_in_clear_to_this_computer_or_in_Development(string environment, string host) => Assert.Equal(
        SmtpSecurity.None,
        Read(environment, [("Mail:Mode", "Smtp"), ("Mail:Host", host), ("Mail:Security", "None")]).Mail.Smtp!.Security);

    [Theory]
    [InlineData("Production", "tcp:db.example,1433", "Encrypt=False", false)]
    [InlineData("Production", "db.example", "TrustServerCertificate=True", false)]
    [InlineData("Production", "db.example", "Encrypt=True", true)]
    [InlineData("Production", "db.example", "", true)]
    [InlineData("Production", "127.0.0.1,1433", "TrustServerCertificate=True", true)]
    [InlineData("Production", "tcp:localhost\\SQL,1433", "Encrypt=False", true)]
    [InlineData("Development", "database", "TrustServerCertificate=True", true)]
    public void The_way_to_SQL_Server_is_encrypted_and_its_certificate_checked(string environment, string server, string how, bool isTaken)
    {
        (string, string?)[] changes = [("Database:Provider", "SqlServer"),
            (Connection, $"Server={server};Database=portal;Password=Hush1;{how}")];

        var refusal = isTaken ? null : Refusal(environment, changes);

        Assert.Equal(isTaken, refusal is null && Read(environment, changes).Database.Provider == DatabaseProvider.SqlServer);
        Assert.True(isTaken || refusal!.StartsWith(Connection + " turns off Encrypt", StringComparison.Ordinal));
        Assert.DoesNotContain("Hush1", refusal ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Server=db")]
    [InlineData("Database=portal")]
    [InlineData("Server=db;Database=portal;Password=Hush1;Nonsense=1")]
    public void A_connection_string_for_SQL_Server_names_both_and_a_password_is_never_repeated(string text)
    {
        var refusal = Refusal("Production", ("Database:Provider", "SqlServer"), (Connection, text));

        Assert.StartsWith(Connection, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("Hush1", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("development-2")]
    public void Demo_outside_Development_is_refused_before_anything_else(string environment)
    {
        var refusal = Refusal(environment, ("Authentication:Mode", "demo"), ("Database:Provider", null), (Connection, null),
            (Key, null), ("Mail:Mode", null));

        Assert.StartsWith("Authentication:Mode is Demo", refusal, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Refusal(string environment, params (string Name, string? Value)[] changes) =>
        Assert.Throws<StartRefusedException>(() => Read(environment, changes)).Message;

    private PortalSettings Read(string environment, (string Name, string? Value)[] changes) => PortalSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(Settings(changes)).Build(), Host(environment));

    private HostingEnvironment Host(string environment) => new() { EnvironmentName = environment, ContentRootPath = folder };

    private Dictionary<string, string?> Settings((string Name, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Authentication:Mode"] = "Entra",
            ["Database:Provider"] = "Sqlite",
            [Connection] = $"Data Source={Path.Combine(folder, "portal.db")}",
            [Key] = KeyEncryptionKey.NewBase64(),
            ["Mail:Mode"] = "Folder",
            ["Mail:Folder"] = Path.Combine(folder, "mail"),
            ["Mail:From"] = "Partner Benefits <no-reply@portal.example>",
            ["Mail:BaseUrl"] = "https://portal.example",
            ["AzureAd:Instance"] = "https://login.example",
            ["AzureAd:TenantId"] = "organizations",
            ["AzureAd:ClientId"] = "10000000-0000-0000-0000-000000000002",
            ["AzureAd:ClientSecret"] = "not-a-secret",
            ["Network:TenantId"] = "10000000-0000-0000-0000-000000000001",
        };
        foreach (var (name, value) in changes)
        {
            settings[name] = value;
        }

        return settings;
    }
}
