using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Running;

namespace PartnerBenefits.Web.Infrastructure.Restoring;

/// <summary>Recognises a restored database: the newest event that was seen is missing, or its id belongs to another event.</summary>
public sealed partial class RestoreWatch(
    PortalDb db, DatabaseSettings settings, MarkFile file, RestoreMemory memory, Holds holds, ILogger<RestoreWatch> logger)
{
    /// <summary>Holds the portal if the database was restored; else notes its newest event. True if it was restored.</summary>
    public async Task<bool> LookAsync(CancellationToken cancellation)
    {
        var seen = await RestoreMark.ReadAsync(db, cancellation);
        await using var anew = OpenAnew();
        if (await RestoreMark.ReadAsync(anew, cancellation) is not { } newest)
        {
            return false;
        }

        var known = file.Read();
        var lost = await LostOfAsync([known, memory.Last, seen], newest, anew, cancellation);
        if (lost is not null || seen?.Database != newest.Database)
        {
            LeaveReplacedFile();
        }

        if (lost is not null)
        {
            await HoldAsync(lost, newest, cancellation);
            return true;
        }

        memory.Remember(newest);
        if (known != newest)
        {
            NoteAnother(known, newest);
            file.Write(newest);
        }

        return false;
    }

    /// <summary>
    /// A restore that was settled since has a higher epoch: that is how the instances learn of it whose own file is elsewhere.
    /// </summary>
    private static async Task<RestoreMark?> LostOfAsync(
        RestoreMark?[] marks, RestoreMark newest, PortalDb anew, CancellationToken cancellation)
    {
        foreach (var mark in marks)
        {
            if (mark is not null && mark.Database == newest.Database && mark.Epoch >= newest.Epoch
                && !await mark.IsInAsync(anew, cancellation))
            {
                return mark;
            }
        }

        return null;
    }

    private async Task HoldAsync(RestoreMark lost, RestoreMark newest, CancellationToken cancellation)
    {
        var detail = string.Create(
            CultureInfo.InvariantCulture,
            $"Event {lost.Event} of {lost.At:u} was here and is gone. The newest event is {newest.Event} of {newest.At:u}.");
        var identity = await db.Identity.AsNoTracking().SingleAsync(cancellation);
        if (await holds.BeginAsync(HoldReason.Restore, detail, identity.IsSettled, cancellation))
        {
            LogRestored(logger, detail);
        }
    }

    /// <summary>On SQLite connections that are kept would go on with a file that was deleted or replaced below them.</summary>
    private void LeaveReplacedFile()
    {
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            using var kept = new SqliteConnection(settings.ConnectionString);
            SqliteConnection.ClearPool(kept);
        }
    }

    /// <summary>Sees the file that is there now, and makes none.</summary>
    private PortalDb OpenAnew()
    {
        var where = settings.Provider == DatabaseProvider.SqlServer
            ? settings
            : settings with
            {
                ConnectionString = new SqliteConnectionStringBuilder(settings.ConnectionString)
                {
                    Pooling = false,
                    Mode = SqliteOpenMode.ReadWrite,
                }.ConnectionString,
            };
        var options = new DbContextOptionsBuilder<PortalDb>();
        options.UsePortalDatabase(where);
        return new PortalDb(options.Options);
    }

    private void NoteAnother(RestoreMark? known, RestoreMark newest)
    {
        if (known is not null && known.Database != newest.Database)
        {
            LogAnother(logger, newest.Database, known.Database);
        }
    }

    [LoggerMessage(6001, LogLevel.Error, "The database was restored from a backup, so the portal sends no mail, does nothing that is "
        + "due and gives out no license keys until 'after-restore' and 'resume' were run. {Detail}")]
    private static partial void LogRestored(ILogger logger, string detail);

    [LoggerMessage(6004, LogLevel.Warning, "The database {Database} is another one than before ({Former})")]
    private static partial void LogAnother(ILogger logger, Guid database, Guid former);
}
