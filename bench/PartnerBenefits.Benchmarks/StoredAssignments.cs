using Microsoft.EntityFrameworkCore;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Searching;

namespace PartnerBenefits.Benchmarks;

/// <summary>A database file where each account has fifty assignments over ten people and twenty benefits with seats.</summary>
/// <remarks>Twenty more benefits have no seats, and one has seats that nobody takes.</remarks>
internal sealed class StoredAssignments
{
    public const string RarePerson = "Zyxwina";
    public const string RareAccount = "Quvortex";
    public const string UnusedProduct = "Nobodys";

    private const int PerAccount = 50;
    private const int People = 10;
    private const int WithSeats = 20;

    private static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly string file;
    private readonly int accounts;
    private readonly Names names = new(seed: 20261122);
    private readonly List<Guid[]> peopleOf = [];
    private readonly List<Guid[]> entitlementsOf = [];
    private readonly List<Guid> accountIds = [];

    private StoredAssignments(string file, int count) => (this.file, accounts, Count) = (file, count / PerAccount, count);

    public int Count { get; }

    public PortalDb Open()
    {
        var options = new DbContextOptionsBuilder<PortalDb>();
        options.UsePortalDatabase(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={file};Default Timeout=30"));
        return new PortalDb(options.Options);
    }

    public static async Task<StoredAssignments> MakeAsync(string file, int count)
    {
        var made = new StoredAssignments(file, count);
        await using var db = made.Open();
        await db.Database.MigrateAsync();
        var benefits = await AddOfferAsync(db);
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = OFF");
        await db.Database.ExecuteSqlAsync($"PRAGMA synchronous = OFF");
        await db.Database.ExecuteSqlAsync($"PRAGMA cache_size = -400000");
        var connection = (Microsoft.Data.Sqlite.SqliteConnection)db.Database.GetDbConnection();
        await using var transaction = connection.BeginTransaction();
        made.AddAccounts(connection, benefits);
        made.AddAssignments(connection);
        await transaction.CommitAsync();
        return made;
    }

    private static async Task<List<Guid>> AddOfferAsync(PortalDb db)
    {
        var offer = new Offer(OfferId.ActionPack, new BilingualText("Offer", "Offre"), null, null, 12, "bench");
        offer.Benefits.AddRange(Enumerable.Range(0, (2 * WithSeats) + 1).Select(i => new Benefit
        {
            OfferId = offer.Id,
            Code = $"benefit-{i}",
            Position = i,
            Tab = i < WithSeats ? BenefitTab.VisualStudio : BenefitTab.Software,
            Name = i switch
            {
                0 => new BilingualText("Visual Studio Enterprise subscription", "Abonnement Visual Studio Enterprise"),
                2 * WithSeats => new BilingualText(UnusedProduct + " product", "Produit " + UnusedProduct),
                _ => new BilingualText($"Product number {i}", $"Produit numéro {i}"),
            },
            Seats = i is < WithSeats or (2 * WithSeats) ? PerAccount : null,
        }));
        db.Add(offer);
        await db.SaveChangesAsync();
        return [.. offer.Benefits.Select(b => b.Id.Value)];
    }

    private void AddAccounts(Microsoft.Data.Sqlite.SqliteConnection connection, List<Guid> benefits)
    {
        using var account = new Bulk(connection, "PartnerAccounts", "Id", "Name", "PartnerId", "Country", "Language");
        using var subscription = new Bulk(connection, "Subscriptions", "Id", "AccountId", "OfferId", "OrderedOn", "RenewsAutomatically");
        using var entitlement = new Bulk(
            connection, "Entitlements", "Id", "AccountId", "SubscriptionId", "BenefitId",
            "Granted", "Seats", "SeatsTaken", "KeysClaimed", "PauseDays", "Unit_En", "Unit_Fr");
        using var word = new Bulk(connection, "SearchWords", "Target", "TargetId", "Word");
        for (var i = 0; i < accounts; i++)
        {
            var (id, bought) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            var name = i == accounts / 2 ? RareAccount + " Consulting" : names.Organisation();
            account.Add(id, name, $"{4_000_000 + i}", "US", "En");
            AddWords(word, SearchTarget.Account, id, name, $"{4_000_000 + i}");
            subscription.Add(bought, id, "action-pack", "2024-01-01", 0);
            accountIds.Add(id);
            entitlementsOf.Add([.. benefits.Select(benefit =>
            {
                var granted = Guid.CreateVersion7();
                entitlement.Add(granted, id, bought, benefit, 1, PerAccount, 0, 0, 0, "", "");
                return granted;
            })]);
            peopleOf.Add(AddPeople(connection, word, id, i));
        }
    }

    private Guid[] AddPeople(Microsoft.Data.Sqlite.SqliteConnection connection, Bulk word, Guid account, int number)
    {
        using var person = new Bulk(connection, "PortalUsers", "Id", "AccountId", "Name", "Email", "Roles", "IsActive");
        return [.. Enumerable.Range(0, People).Select(i =>
        {
            var id = Guid.CreateVersion7();
            var first = number == accounts / 3 && i == 0 ? RarePerson : names.First();
            var (name, email) = ($"{first} {names.Word(3)}", $"person{i}@{names.Word(2)}{number}.example".ToLowerInvariant());
            person.Add(id, account, name, email, 0, 1);
            AddWords(word, SearchTarget.Person, id, name, email);
            return id;
        })];
    }

    private static void AddWords(Bulk table, SearchTarget target, Guid id, params string[] texts)
    {
        foreach (var word in Folding.WordsOf(texts))
        {
            table.Add(target.ToString(), id, word);
        }
    }

    // Rows are in order of time, so those of one account lie far apart. One of three assignments has ended.
    private void AddAssignments(Microsoft.Data.Sqlite.SqliteConnection connection)
    {
        using var assignment = new Bulk(
            connection, "Assignments", "AccountId", "EntitlementId", "UserId",
            "AssignedByKind", "AssignedById", "AssignedAt", "EndedAt", "EndedByKind", "EndedById");
        for (var i = 0; i < Count; i++)
        {
            var (account, turn) = (i % accounts, i / accounts);
            var entitlement = entitlementsOf[account][(turn + account) % WithSeats];
            var person = peopleOf[account][((turn / WithSeats * 3) + turn) % People];
            var (at, hasEnded) = (Start.AddSeconds(i), i % 3 == 0);
            assignment.Add(
                accountIds[account], entitlement, person, "User", person, at,
                hasEnded ? at.AddDays(1) : null, hasEnded ? "User" : null, hasEnded ? person : null);
        }
    }
}
