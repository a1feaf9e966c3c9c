using Microsoft.Data.Sqlite;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Keys;

namespace PartnerBenefits.Web.Settings;

/// <summary>From <c>Keys:EncryptionKey</c>; in Development on SQLite else from a file beside the database, made when it isn't there.</summary>
internal static class KeyEncryptionKeyReader
{
    private const string Setting = "Keys:EncryptionKey";
    private const int MostTries = 200;
    private const int PauseMs = 50;
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

    // Of two processes that start at once one makes it; the other waits and reads it. A lock that belongs to what the
    // process has open leaves nothing to clear when it dies.
    private static string ReadOrMake(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var held = Hold(Path.ChangeExtension(path, ".lock"));
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

    private static FileStream Hold(string path)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (tries < MostTries)
            {
                Thread.Sleep(PauseMs);
            }
        }
    }

    // Under another name first, so that a process that dies here leaves no half of a key.
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
