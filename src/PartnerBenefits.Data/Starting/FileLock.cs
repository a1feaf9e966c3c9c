namespace PartnerBenefits.Data.Starting;

/// <summary>A lock between processes. The operating system releases it when its process dies.</summary>
public static class FileLock
{
    /// <summary>Takes the lock, or returns null while another process holds it. Throws if the file can't be opened.</summary>
    public static IDisposable? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (held is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}
