using Microsoft.Data.Sqlite;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Keys;

namespace PartnerBenefits.Web.Settings;

/// <summary>From <c>Keys:EncryptionKey</c>; in Development on SQLite else from a file beside the database, made when it isn't there.</summary>
internal static class KeyEncryptionKeyReader
{
    private const string Setting = "Keys:EncryptionKey";
    private const string HowToMake = "32 random bytes in base64, as made by 'openssl rand -base64 32'";

    public static KeyEncryptionKey Read(IConfiguration configuration, IHostEnvironment environment, DatabaseSettings database)
    {
        var mayMakeOne = environment.IsDevelopment() && database.Provider == DatabaseProvider.Sqlite;
        if (mayMakeOne && string.IsNullOrEmpty(configuration[Setting]))
        {
            var path = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource + ".kek";
            return KeyEncryptionKey.TryParse(ReadOrMake(path))
                ?? throw new StartRefusedException($"{path} is not a key-encryption key: restore it, or remove it with its database.");
        }

        return KeyEncryptionKey.TryParse(configuration.Required(Setting, HowToMake))
            ?? throw new StartRefusedException($"{Setting} is not a key: set it to {HowToMake}.");
    }

    // Written whole under another name and then moved where nothing may stand: of two processes that start at once one
    // loses, and reads the winner's.
    private static string ReadOrMake(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                Make(path);
            }

            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The key-encryption key in {path} can't be read or made: {e.Message}", e);
        }
    }

    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
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

        try
        {
            File.Move(made, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(made);
        }
    }
}
