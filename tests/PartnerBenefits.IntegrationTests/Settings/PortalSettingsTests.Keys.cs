using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using PartnerBenefits.Data.Keys;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.IntegrationTests.Settings;

/// <summary>The key-encryption key, and files that hold secrets.</summary>
public sealed partial class PortalSettingsTests
{
    private const UnixFileMode ForItsUser = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode ForAll = ForItsUser | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    [Fact]
    public void On_SQL_Server_the_key_is_required_in_Development_too() => Assert.StartsWith(Key, Refusal(
        "Development", ("Database:Provider", "SqlServer"), (Connection, "Server=db;Database=portal"), (Key, null)),
        StringComparison.Ordinal);

    [Fact]
    public async Task In_Development_on_SQLite_the_key_is_made_once_though_many_start_at_a_time()
    {
        const int Together = 8;
        for (var round = 0; round < 40; round++)
        {
            var database = $"round-{round}.db";
            using var together = new Barrier(Together);
            var starts = Enumerable.Range(0, Together).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    together.SignalAndWait(TestContext.Current.CancellationToken);
                    return Read(
                        "Development", [(Key, null), (Connection, $"Data Source={Path.Combine(folder, database)}")]).KeyEncryptionKey;
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default));

            Assert.Single((await Task.WhenAll(starts)).Select(key => Convert.ToHexString(BytesOf(key))).Distinct());
        }

        Assert.All(Directory.GetFiles(folder), file => Assert.Contains(Path.GetExtension(file), (string[])[".kek", ".lock"]));
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("Zm9yLXRyeWluZy1vbmx5LW5vdC1hLXJlYWwta2V5ISE=")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")]
    [InlineData("q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=")]
    [InlineData("oKGio6SlpqeoqaqrrK2ur6ChoqOkpaanqKmqq6ytrq8=")]
    public void A_key_that_can_be_guessed_is_refused_everywhere(string guessable)
    {
        foreach (var environment in (string[])["Production", "Development"])
        {
            Assert.StartsWith("The key-encryption key can be guessed", Refusal(environment, (Key, guessable)), StringComparison.Ordinal);
        }

        File.WriteAllText(Path.Combine(folder, "portal.db.kek"), guessable);
        Assert.StartsWith("The key-encryption key can be guessed", Refusal("Development", (Key, null)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_random_key_is_never_taken_for_one_that_can_be_guessed() => Assert.DoesNotContain(
        Enumerable.Range(0, 20_000).Select(_ => KeyEncryptionKey.TryParse(KeyEncryptionKey.NewBase64())!), key => key.CanBeGuessed);

    [Theory]
    [InlineData("Server=db.example;Database=portal;User Id=portal;Password=not-a-secret", true)]
    [InlineData("Server=db.example;Database=portal;Integrated Security=true", false)]
    public void A_password_in_a_connection_string_of_such_a_file_is_refused_too(string connection, bool isRefused)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        var file = Path.Combine(folder, "secrets.json");
        File.WriteAllText(file, $$"""{ "{{Connection}}": "{{connection}}", "Database:Provider": "SqlServer" }""");
        Close(file, ForAll);

        Assert.Equal(isRefused, RefusesFile("Production", file, Connection));
    }

    [Theory]
    [InlineData("Keys:EncryptionKey")]
    [InlineData("AzureAd:ClientSecret")]
    [InlineData("Mail:Password")]
    public void A_secret_in_a_file_that_others_can_read_is_refused_outside_Development(string setting)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        var file = Path.Combine(folder, "secrets.json");
        File.WriteAllText(file, $$"""{ "{{setting}}": "{{KeyEncryptionKey.NewBase64()}}", "Mail:User": "portal" }""");

        foreach (var (environment, mode, isRefused) in ((string, UnixFileMode, bool)[])[("Production", ForAll, true),
            ("Production", ForAll & ~UnixFileMode.OtherRead, true), ("Production", ForItsUser, false), ("Development", ForAll, false)])
        {
            Close(file, mode);
            Assert.Equal(isRefused, RefusesFile(environment, file, setting));
        }
    }

    [Fact]
    public void A_key_file_that_others_can_read_is_closed_to_them()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        var file = Path.Combine(folder, "portal.db.kek");
        File.WriteAllText(file, KeyEncryptionKey.NewBase64());
        Close(file, ForAll);

        Read("Development", [(Key, null)]);

        Assert.Equal(ForItsUser, ModeOf(file));
    }

    [Fact]
    public async Task No_key_is_made_beside_a_database_that_has_data_keys()
    {
        TestDatabase.RequireSqlite("Beside a server there is never one.");
        await using var portal = new Portal();
        await portal.ReadAsync(db => Task.FromResult(true));
        var (database, key) = (portal.Database.File, portal.Database.File + ".kek");
        File.Delete(key);

        var refusal = Refusal("Development", (Key, null), (Connection, $"Data Source={database}"));

        Assert.StartsWith($"{key} is missing, and the database beside it has data keys", refusal, StringComparison.Ordinal);
        Assert.False(File.Exists(key));
    }

    [Fact]
    public void A_key_is_made_beside_a_database_that_has_none_yet()
    {
        File.WriteAllBytes(Path.Combine(folder, "portal.db"), []);

        Read("Development", [(Key, null)]);

        Assert.True(File.Exists(Path.Combine(folder, "portal.db.kek")));
    }

    [Fact]
    public void Only_its_owner_can_read_a_key_file_that_the_portal_made()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");
        Read("Development", [(Key, null)]);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "portal.db.kek")));
        }
    }

    [Fact]
    public void A_made_key_that_was_damaged_is_refused_and_not_made_anew()
    {
        var path = Path.Combine(folder, "portal.db.kek");
        File.WriteAllText(path, "damaged");

        Assert.StartsWith(path, Refusal("Development", (Key, null)), StringComparison.Ordinal);
        Assert.Equal("damaged", File.ReadAllText(path));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "key")]
    private static extern ref byte[] BytesOf(KeyEncryptionKey key);

    private static void Close(string file, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, mode);
        }
    }

    private static UnixFileMode ModeOf(string file) => OperatingSystem.IsWindows() ? ForItsUser : File.GetUnixFileMode(file);

    private bool RefusesFile(string environment, string file, string setting)
    {
        var settings = Settings([(setting, null)]);
        settings.Remove(setting);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).AddJsonFile(file).Build();
        var refused = Record.Exception(() => PortalSettings.Read(configuration, Host(environment)));
        Assert.True(refused is null || refused.Message.StartsWith($"{setting} is in {file}, which others", StringComparison.Ordinal),
            refused?.Message);
        return refused is not null;
    }
}
