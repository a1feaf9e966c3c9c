using Microsoft.Data.Sqlite;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Keys;
using PartnerBenefits.Data.Starting;

namespace PartnerBenefits.Web.Settings;

/// <summary>In Development on SQLite, a file beside the database replaces the setting and is created if missing.</summary>
internal static class KeyEncryptionKeyReader
{
    private const string Setting = "Keys:EncryptionKey";
    private const int MostTries = 200;
    private const int PauseMs = 50;
    private const string HowToMake = "32 random bytes in base64, as made by 'openssl rand -base64 32'";

    /// <param name="database">Null if its own settings were refused.</param>
    /// <returns>Null if it can't be told without the database.</returns>
    public static KeyEncryptionKey? Read(IConfiguration configuration, IHostEnvironment environment, DatabaseSettings? database)
    {
        if (environment.IsDevelopment() && database?.Provider != DatabaseProvider.SqlServer && string.IsNullOrEmpty(configuration[Setting]))
        {
            if (database is null)
            {
                return null;
            }

            var path = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource + ".kek";
            return Parse(ReadOrMake(path, database), $"{path} is not a key-encryption key: restore it, or remove it with its database.");
        }

        return Parse(configuration.Required(Setting, HowToMake), $"{Setting} is not a key: set it to {HowToMake}.");
    }

    private static KeyEncryptionKey Parse(string text, string refusal) => KeyEncryptionKey.TryParse(text) switch
    {
        null => throw new StartRefusedException(refusal),
        { CanBeGuessed: true } => throw new StartRefusedException(
            $"The key-encryption key can be guessed, as all keys can that are typed, repeated or published: set it to {HowToMake}."),
        var key => key,
    };

    private static string ReadOrMake(string path, DatabaseSettings database)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WaitUntilMade(path, database);
            PrivateFiles.CloseToOthers(path);
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new StartRefusedException($"The key-encryption key in {path} can't be read or made: {e.Message}", e);
        }
    }

    // Waits for the file and not for the lock, which its creator may hold much longer, to prepare the database.
    private static void WaitUntilMade(string path, DatabaseSettings database)
    {
        for (var tries = 1; !File.Exists(path); tries++)
        {
            using var held = FileLock.TryTake(Path.ChangeExtension(path, ".lock"));
            if (held is null && tries == MostTries)
            {
                throw new IOException("another process holds it back.");
            }

            if (held is null)
            {
                Thread.Sleep(PauseMs);
            }
            else if (!File.Exists(path))
            {
                RequireNoDataKeys(database, path);
                Make(path);
            }
        }
    }

    /// <summary>A new key would open none of them, and stand where the right one belongs.</summary>
    private static void RequireNoDataKeys(DatabaseSettings database, string path)
    {
        if (StoredDataKeys.AreInFile(database))
        {
            throw new StartRefusedException(
                $"{path} is missing, and the database beside it has data keys that only it opens: "
                + "bring it back, or remove the database, which then starts from the beginning.");
        }
    }

    // The file gets its name last, so that a process that dies here leaves no half of a key.
    private static void Make(string path)
    {
        var made = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(made, options))
        {
            writer.Write(KeyEncryptionKey.NewBase64());
        }

        File.Move(made, path);
    }
}
