using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PartnerBenefits.Data;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Security;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.IntegrationTests.Machinery.Database;

/// <summary>Rows as a newer version of the portal would write them: with names that this one doesn't know.</summary>
internal static class NewerRows
{
    public const string Name = "OfTheNextRelease";

    public static IReadOnlyList<Type> StoredEnums { get; } = [.. Columns().Select(EnumOf).Distinct().OrderBy(type => type.Name)];

    /// <summary>At least one row of each table with a stored name.</summary>
    public static async Task FillAsync(Portal portal)
    {
        await MatrixVisits.ActivationAsync(portal);
        await MatrixVisits.AccessRequestAsync(portal, DemoOrganisation.Contoso);
        using (var staff = await portal.SignInAsync("support-operator"))
        {
            await portal.AskAsync(staff);
        }

        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        await portal.ReadAsync(async db =>
        {
            var (now, by) = (portal.Clock.GetUtcNow().UtcDateTime, await db.UsersOf(account).OrderBy(u => u.Id).FirstAsync());
            db.Add(new LevelRequest(account, MembershipLevel.Gold, "Please", by.Id, now));
            db.Add(new Milestone(account, null, MilestoneKind.Reminder60, new DateOnly(2030, 1, 1), now));
            db.Add(new Hold(HoldReason.Clock, "", now));
            db.Add(new AuditEvent(AuditAction.UserEdited, Actor.For(by.Id), account, null, now).With(AuditField.Name, "Ada", "Adam"));
            db.Add(new OutboxMessage(MailKind.Invitation, by, by.Email, null, now));
            return await db.SaveChangesAsync();
        });
        foreach (var table in (string[])["Earned", "Used"])
        {
            await portal.ExecuteAsync($"""
                INSERT INTO {table} (AccountId, EntitlementId, TermId, Amount, Day, ByKind, ById)
                SELECT e.AccountId, e.Id, t.Id, 1, '2026-10-01', 'Staff', e.Id
                FROM Entitlements e JOIN Terms t ON t.SubscriptionId = e.SubscriptionId
                """);
        }

        await portal.ExecuteAsync("""
            INSERT INTO UnitsCorrections (AccountId, EntitlementId, TermId, Amount, Day, ByKind, ById, EarnedId, Reason)
            SELECT AccountId, EntitlementId, TermId, 1, '2026-10-02', 'Staff', EntitlementId, Id, 'Wrong' FROM Earned
            """);
    }

    /// <summary>Every second row, in each column that stores this enum. Columns of empty tables are returned.</summary>
    public static async Task<IReadOnlyList<string>> WriteAsync(Portal portal, Type type)
    {
        await using var connection = await portal.Database.OpenAsync();
        await connection.ExecuteAsync("PRAGMA ignore_check_constraints = ON");
        await connection.ExecuteAsync("PRAGMA foreign_keys = OFF");
        await connection.ExecuteAsync($"DROP TRIGGER IF EXISTS {AppendOnlyAudit.TriggerName}");
        var empty = new List<string>();
        foreach (var property in Columns().Where(property => EnumOf(property) == type))
        {
            var (table, column) = (property.DeclaringType.ContainingEntityType.GetTableName()!, property.GetColumnName());
            if (await WriteAsync(connection, table, column) == 0)
            {
                empty.Add($"{table}.{column}");
            }
        }

        return empty;
    }

    // A data key is added, because the portal can't do without one of its own.
    private static Task<int> WriteAsync(DbConnection connection, string table, string column) => connection.ExecuteAsync(
        table == "DataKeys"
            ? $"INSERT INTO DataKeys (Purpose, Wrapped, CreatedAt) SELECT '{Name}', Wrapped, CreatedAt FROM DataKeys LIMIT 1"
            : $"UPDATE OR IGNORE {table} SET {column} = '{Name}' WHERE rowid % 2 = (SELECT MIN(rowid) FROM {table}) % 2");

    private static IEnumerable<IProperty> Columns()
    {
        using var db = Databases.Of(DatabaseProvider.Sqlite, "Data Source=never-opened.db");
        return [.. db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties())
            .Where(property => EnumOf(property) is { IsEnum: true } type && !type.IsDefined(typeof(FlagsAttribute), false))];
    }

    private static Type EnumOf(IProperty property) => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
}
