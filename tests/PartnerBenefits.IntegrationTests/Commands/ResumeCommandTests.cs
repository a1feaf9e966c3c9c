using Microsoft.EntityFrameworkCore;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Commands;

public sealed class ResumeCommandTests : PortalTest
{
    [Fact]
    public async Task Resume_ends_every_hold_and_writes_who_did()
    {
        await portal.ReadAsync(db =>
        {
            db.AddRange(
                new Hold(HoldReason.Clock, "A.", DateTime.UtcNow), new Hold(HoldReason.Restore, "B.", DateTime.UtcNow));
            return db.SaveChangesAsync();
        });

        Assert.Equal(1, PortalProgram.Run("resume", Settings));
        Assert.Equal(2, await portal.ReadAsync(db => db.Holds.CountAsync()));
        Assert.Equal(0, PortalProgram.Run("resume", Settings, "--nothing-was-lost"));
        Assert.Equal(0, PortalProgram.Run("resume", Settings));

        Assert.Equal(0, await portal.ReadAsync(db => db.Holds.CountAsync()));
        var events = await portal.ReadAsync(db => db.Set<AuditEvent>().Where(e => e.Action == AuditAction.HoldConfirmed).ToListAsync());
        Assert.Equal([ActorKind.System, ActorKind.System], events.Select(e => e.ActorKind));
        Assert.InRange(
            DateTime.UtcNow - await portal.ReadAsync(db => db.Heartbeats.Select(h => h.At).SingleAsync()),
            TimeSpan.Zero, TimeSpan.FromMinutes(5));
    }

    private IEnumerable<(string Name, string Value)> Settings =>
        [("environment", "Development"), .. portal.Database.Settings.Select(s => (s.Name, s.Value))];
}
