using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Writing;

namespace PartnerBenefits.Web.Infrastructure.Health;

/// <summary>Writes a row of its own, because reading works also with a full disk, a foreign lock or a file that can't be written.</summary>
internal sealed class WriteHealth(PortalDb db, WriteGate gate, CorruptDatabase corrupt, TimeProvider time) : IHealthCheck
{
    private const string Part = "health";

    /// <summary>Long enough for the writers of a busy moment to let this one in.</summary>
    private const int SecondsToWait = 2;

    /// <summary>While others' writes succeed, one that had to wait too long is no outage.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (corrupt.IsSeen)
        {
            return HealthCheckResult.Unhealthy("A page of the database file is corrupt: bring it back from a backup.");
        }

        try
        {
            db.Database.SetCommandTimeout(SecondsToWait);
            await BeatAsync(cancellationToken);
            gate.NoteWrite();
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (DatabaseErrors.IsBusy(e) || DatabaseErrors.IsCancelled(e))
        {
            return gate.SinceLastWrite < Patience
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("Nothing can be written: the database is locked.", e);
        }
        catch (Exception e) when (e is DbException or DbUpdateException or InvalidOperationException)
        {
            return HealthCheckResult.Unhealthy($"Nothing can be written: {e.GetBaseException().Message}", e);
        }
    }

    private async Task BeatAsync(CancellationToken cancellation)
    {
        var now = time.Now;
        if (await db.HeartbeatOf(Part).ExecuteUpdateAsync(set => set.SetProperty(beat => beat.At, now), cancellation) == 0)
        {
            db.Add(new Heartbeat(Part, now));
            await db.SaveChangesAsync(cancellation);
        }
    }
}
