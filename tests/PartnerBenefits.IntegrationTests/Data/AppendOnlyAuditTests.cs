using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.IntegrationTests.Machinery.Database;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;

namespace PartnerBenefits.IntegrationTests.Data;

public sealed class AppendOnlyAuditTests(AppendOnlyAuditTests.WithAnEvent with) : IClassFixture<AppendOnlyAuditTests.WithAnEvent>
{
    [Theory]
    [InlineData("UPDATE AuditEvents SET Detail = 'nothing happened'")]
    [InlineData("UPDATE AuditEvents SET Id = Id + 1000")]
    [InlineData("DELETE FROM AuditEvents")]
    [InlineData(
        "INSERT OR REPLACE INTO AuditEvents (Id, Action, ActorKind, ActorId, At) SELECT Id, 'KeysShown', ActorKind, ActorId, At FROM "
            + "AuditEvents LIMIT 1")]
    [InlineData("DELETE FROM AuditEvents WHERE Id = (SELECT max(Id) FROM AuditEvents)")]
    public async Task SQL_can_neither_change_nor_delete_an_audit_event(string sql)
    {
        Assert.SkipWhen(TestDatabase.IsSqlServer
            && (sql.Contains("SET Id", StringComparison.Ordinal) || sql.Contains("REPLACE", StringComparison.Ordinal)),
            "SQL Server knows no such statement.");
        Assert.Contains(AppendOnlyAudit.Refusal, await with.Portal.RefusalAsync(sql), StringComparison.Ordinal);
        Assert.Equal("as it was", await with.Portal.ScalarAsync<string>("SELECT Detail FROM AuditEvents"));
    }

    [Fact]
    public async Task The_portal_itself_can_not_change_an_audit_event() =>
        await Assert.ThrowsAsync<DbUpdateException>(() => with.Portal.ReadAsync(async db =>
        {
            db.Remove(await db.AuditBy(Actor.System).SingleAsync());
            return await db.SaveChangesAsync();
        }));

    public sealed class WithAnEvent : IAsyncLifetime
    {
        public Portal Portal { get; } = new();

        public async ValueTask InitializeAsync() => await Portal.ReadAsync(db =>
        {
            db.Add(new AuditEvent(AuditAction.PreferencesChanged, Actor.System, null, null, DateTime.UnixEpoch) { Detail = "as it was" });
            return db.SaveChangesAsync();
        });

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }
}
