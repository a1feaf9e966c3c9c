namespace PartnerBenefits.Data.Starting;

/// <summary>A lock between processes that belongs to what a process has open: one that dies leaves nothing to clear.</summary>
public static class FileLock
{
    /// <summary>Null while another process holds it.</summary>
    /// <exception cref="UnauthorizedAccessException">The file can't be made or opened at all.</exception>
    /// <exception cref="DirectoryNotFoundException">Its folder isn't there.</exception>
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
