using System.Net;
using System.Net.Sockets;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Starting;

public sealed class StartRefusalTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("partner-benefits-").FullName;

    public void Dispose() => TestDatabase.Of(folder).Drop();

    [Fact]
    public async Task A_start_without_any_setting_names_all_that_are_missing()
    {
        string[] missing = ["Authentication:Mode", "Database:Provider", "ConnectionStrings:PartnerBenefits", "AzureAd:TenantId",
            "AzureAd:ClientId", "AzureAd:ClientSecret", "AzureAd:Instance", "Network:TenantId", "Keys:EncryptionKey", "Mail:Mode",
            "Mail:From", "Mail:BaseUrl"];

        var errors = await RefusedAsync([], ("ASPNETCORE_ENVIRONMENT", "Production"), ("Database__Provider", ""),
            ("ConnectionStrings__PartnerBenefits", ""), ("Keys__EncryptionKey", ""), ("Mail__Folder", ""));

        Assert.Equal(missing, errors.Select(line => line.Split(" is missing: set it to ")[0]));
    }

    [Fact]
    public async Task A_port_that_another_program_has_is_refused()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var error = Assert.Single(await RefusedAsync(["--urls", $"http://{other.LocalEndpoint}"]));

        Assert.StartsWith("The portal can't listen, because another program has its address (", error, StringComparison.Ordinal);
        Assert.Contains($"{other.LocalEndpoint}", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://192.0.2.1:5080", "The portal can't listen on its address (")]
    [InlineData("nonsense", "The portal's address is wrong (")]
    [InlineData("http://127.0.0.1:99999", "The portal's address is wrong (")]
    [InlineData("ftp://127.0.0.1:5080", "The portal's address is wrong (")]
    [InlineData("https://127.0.0.1:0", "The portal can't use its certificate (",
        "--Kestrel:Certificates:Default:Path=missing.pem", "--Kestrel:Certificates:Default:KeyPath=missing.key")]
    [InlineData("https://127.0.0.1:0", "The portal can't use its certificate (",
        "--Kestrel:Certificates:Default:Path=appsettings.json", "--Kestrel:Certificates:Default:KeyPath=appsettings.json")]
    [InlineData("http://127.0.0.1:0", "Serilog's settings are wrong: ", "--Serilog:MinimumLevel:Default=Loud")]
    [InlineData("http://127.0.0.1:0", "A file or folder can't be used: ", "--contentRoot=/not/there")]
    [InlineData("http://127.0.0.1:0", "There is no option --port. ", "--port=80")]
    [InlineData("http://127.0.0.1:0", "There is no option --Mial:From. ", "--Mial:From=a@b.example")]
    [InlineData("http://127.0.0.1:0", "--environment has no value. ", "--environment")]
    [InlineData("http://127.0.0.1:0", "'migrate' is neither an option nor a value of one. ", "migrate")]
    public async Task What_the_command_line_has_wrong_is_said_in_one_sentence(string urls, string sentence, params string[] more) =>
        Assert.StartsWith(sentence, Assert.Single(await RefusedAsync(["--urls", urls, .. more])), StringComparison.Ordinal);

    [Fact]
    public async Task Each_setting_that_the_documents_name_may_be_an_option()
    {
        var running = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "running.md"), TestContext.Current.CancellationToken);
        var settings = running[running.IndexOf("\n## Settings", StringComparison.Ordinal)..].Split("\n## ")[1].Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[1].Split(',')).Select(name => name.Trim(' ', '`', '*')).ToList();
        Assert.Contains("Mail:From", settings);

        var errors = await RefusedAsync([.. settings.Select(name => $"--{name}=")], ("ASPNETCORE_ENVIRONMENT", "Production"));

        Assert.Contains("Mail:From is missing", string.Join('\n', errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settings_file_that_is_not_JSON_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), "{ nonsense", TestContext.Current.CancellationToken);

        var error = Assert.Single(await RefusedAsync(["--contentRoot", folder]));

        Assert.StartsWith("A settings file can't be read: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("add-account", "--help")]
    [InlineData("--urls=http://127.0.0.1:0", "--help")]
    public async Task Who_asks_for_help_gets_the_commands_and_no_start(params string[] arguments)
    {
        var (exit, output) = await AnswerAsync(arguments);

        Assert.Equal(0, exit);
        Assert.All(["migrate", "check", "add-account --name", "add-admin --tenant", "version"],
            command => Assert.Contains($"\n  {command}", output, StringComparison.Ordinal));
        Assert.DoesNotContain("Now listening", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version")]
    [InlineData("--version")]
    public async Task The_version_is_told_without_a_start(string argument)
    {
        var (exit, output) = await AnswerAsync([argument]);

        Assert.Equal(0, exit);
        Assert.Matches(@"^0\.\d+\.\d+(\+[0-9a-f]{7})?$", output);
    }

    [Fact]
    public async Task Migrate_says_that_a_file_is_damaged()
    {
        TestDatabase.RequireSqlite("It is about SQLite's file.");
        await using (var portal = new Portal(folder))
        {
            await portal.ReadAsync(db => Task.FromResult(true));
        }

        var file = TestDatabase.Of(folder).File;
        await using (var bytes = File.OpenWrite(file))
        {
            bytes.Position = 20 * 4096;
            bytes.Write(new byte[40 * 4096]);
        }

        var error = Assert.Single(await RefusedAsync(["migrate"]));

        Assert.Matches("^The database of ConnectionStrings:PartnerBenefits (is damaged|can't be reached or prepared)", error);
    }

    [Fact]
    public async Task The_log_tells_the_version_and_that_a_database_was_made()
    {
        await using var portal = PortalProcess.StartAsItIs(folder);
        await portal.ListeningAsync();

        Assert.Contains("Partner Benefits 0.", portal.Output, StringComparison.Ordinal);
        if (!TestDatabase.IsSqlServer)
        {
            Assert.Contains("There was no database yet, so a new one was made", portal.Output, StringComparison.Ordinal);
        }
    }

    private async Task<(int Exit, string Output)> AnswerAsync(string[] arguments)
    {
        await using var portal = PortalProcess.Type(folder, arguments, ("ASPNETCORE_ENVIRONMENT", "Production"));
        var exit = await portal.ExitAsync();
        return (exit, portal.Output);
    }

    private async Task<IReadOnlyList<string>> RefusedAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        await using var portal = PortalProcess.Type(folder, arguments, environment);
        Assert.Equal(1, await portal.ExitAsync());
        Assert.DoesNotContain("   at ", portal.Output, StringComparison.Ordinal);
        return [.. portal.Errors];
    }
}
