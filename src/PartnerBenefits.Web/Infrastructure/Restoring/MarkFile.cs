using System.Text.Json;
using PartnerBenefits.Data.Running;
using PartnerBenefits.Web.Settings;

namespace PartnerBenefits.Web.Infrastructure.Restoring;

/// <summary>Keeps a mark outside the database, where no restore of the database reaches it.</summary>
public sealed partial class MarkFile(RestoreSettings settings, ILogger<MarkFile> logger)
{
    /// <summary>Null if there is none, or none that can be read.</summary>
    public RestoreMark? Read()
    {
        try
        {
            return File.Exists(settings.MarkFile)
                ? JsonSerializer.Deserialize<RestoreMark>(File.ReadAllText(settings.MarkFile))
                : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            LogUnreadable(logger, settings.MarkFile, e);
            return null;
        }
    }

    /// <summary>A process that is killed meanwhile leaves the old one.</summary>
    public void Write(RestoreMark mark)
    {
        if (settings.MarkFile is not { } path)
        {
            return;
        }

        var temporary = $"{path}.{Guid.CreateVersion7():n}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                JsonSerializer.Serialize(file, mark);
                // Also a computer that loses power leaves the old one or the new one.
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogNotWritten(logger, path, e);
            TryDelete(temporary);
        }
    }

    // On a full disk each try would leave one.
    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing is lost by it.
        }
    }

    [LoggerMessage(6002, LogLevel.Warning, "{File} can't be read, so a restored database isn't recognised")]
    private static partial void LogUnreadable(ILogger logger, string? file, Exception exception);

    [LoggerMessage(6003, LogLevel.Error, "{File} can't be written, so a restored database won't be recognised")]
    private static partial void LogNotWritten(ILogger logger, string file, Exception exception);
}
