using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Running;
using PartnerBenefits.Web.Mail;

namespace PartnerBenefits.Web.Infrastructure.Cleaning;

/// <summary>Small steps, each committed by itself, so that nobody waits for them and a database server locks no whole table.</summary>
public sealed partial class CleaningWork(PortalDb db, Sessions sessions, OldMails mails, ClockCheck clocks, ILogger<CleaningWork> logger)
{
    public const int MostAtOnce = 500;

    /// <summary>True if there may be more.</summary>
    public async Task<bool> StepAsync(CancellationToken cancellation)
    {
        // By a clock that is ahead, all would be old; and in a restored database people still look what was lost.
        if (await db.Holds.AnyAsync(cancellation) || await clocks.FindProblemAsync(cancellation) is not null)
        {
            return false;
        }

        var ended = await sessions.DeleteEndedAsync(MostAtOnce, cancellation);
        var old = await mails.DeleteAsync(MostAtOnce, cancellation);
        if (ended + old > 0)
        {
            LogDeleted(logger, ended, old);
        }

        return ended == MostAtOnce || old == MostAtOnce;
    }

    [LoggerMessage(7001, LogLevel.Information, "Deleted {Sessions} sessions that have ended and {Mails} old mails")]
    private static partial void LogDeleted(ILogger logger, int sessions, int mails);
}
