using Microsoft.Data.Sqlite;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>
/// The files of a SQLite database that some portal has migrated and filled, to be copied for others. The key-encryption key
/// that Development makes is one of them.
/// </summary>
internal sealed class PreparedDatabase
{
    private readonly Dictionary<string, byte[]> files;

    private PreparedDatabase(Dictionary<string, byte[]> files) => this.files = files;

    /// <param name="file">No portal may be running on it.</param>
    public static PreparedDatabase Read(string file)
    {
        // The checkpoint leaves all of it in the one file.
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var checkpoint = connection.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            checkpoint.ExecuteNonQuery();
        }

        string[] notNeeded = [$"{file}-wal", $"{file}-shm", $"{file}.lock"];
        return new PreparedDatabase(Directory.EnumerateFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*").Except(notNeeded)
            .ToDictionary(name => Path.GetFileName(name), File.ReadAllBytes));
    }

    public void CopyTo(string folder)
    {
        foreach (var (name, bytes) in files)
        {
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }
    }
}
