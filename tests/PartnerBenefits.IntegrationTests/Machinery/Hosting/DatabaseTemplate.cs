using Microsoft.Extensions.Time.Testing;

namespace PartnerBenefits.IntegrationTests.Machinery.Hosting;

/// <summary>The demo's database as a first start in Development makes it, made once in a run and copied for each portal.</summary>
internal static class DatabaseTemplate
{
    /// <summary>The day on which the mock-ups were drawn, in the middle of a term.</summary>
    public static readonly DateTimeOffset DemosDay = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<PreparedDatabase> DemosDays = new(() => Make(DemosDay));

    private static readonly DateTimeOffset Today = DateTimeOffset.UtcNow;

    private static readonly Lazy<PreparedDatabase> Todays = new(() => Make(Today));

    /// <summary>For portals with a fake clock.</summary>
    public static PreparedDatabase OfTheDemosDay => DemosDays.Value;

    /// <summary>For portals with the computer's clock.</summary>
    public static PreparedDatabase OfToday => Todays.Value;

    /// <summary>Null where a start at that time makes other demo data than the templates have.</summary>
    public static PreparedDatabase? FindFor(DateTimeOffset now) => now == DemosDay ? OfTheDemosDay
        : now.UtcDateTime.Date == Today.UtcDateTime.Date ? OfToday : null;

    private static PreparedDatabase Make(DateTimeOffset day)
    {
        var folder = PortalFolders.New();
        using (var host = new PortalHost(folder, new PortalConfiguration()))
        {
            host.Clock.Current = new FakeTimeProvider(day);
            _ = host.Services;
            TestDatabase.Of(folder).CloseConnections(host.ConnectionString);
        }

        var made = PreparedDatabase.Read(TestDatabase.Of(folder).File);
        Directory.Delete(folder, recursive: true);
        return made;
    }
}
