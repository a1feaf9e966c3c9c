using System.Diagnostics;
using PartnerBenefits.Data;
using PartnerBenefits.Data.Searching;

namespace PartnerBenefits.Benchmarks;

internal sealed class SearchRuns(StoredAssignments stored)
{
    private const int PageSize = 50;
    private const int WarmUps = 3;
    private const int Runs = 15;

    public async Task<IReadOnlyList<Measured>> RunAsync()
    {
        var measured = new List<Measured>();
        foreach (var (name, words, before) in Searches())
        {
            var criteria = new AssignmentCriteria { Words = Folding.WordsOf(words) };
            var times = new List<double>();
            var rows = 0;
            for (var i = 0; i < WarmUps + Runs; i++)
            {
                var started = Stopwatch.GetTimestamp();
                rows = await PageAsync(criteria, before);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            measured.Add(new Measured(name, rows, times.Skip(WarmUps).Order().ElementAt(Runs / 2)));
        }

        return measured;
    }

    private IEnumerable<(string Name, string Words, long? Before)> Searches() =>
    [
        ("none, first page", "", null),
        ("none, a page near the end, by key", "", stored.Count / 50),
        ("a person's rare name", StoredAssignments.RarePerson, null),
        ("the beginning of it", StoredAssignments.RarePerson[..4], null),
        ("an account's rare name", StoredAssignments.RareAccount, null),
        ("a partner id", "4000007", null),
        ("a common first name", "asha", null),
        ("a common product", "visual studio", null),
        ("a common beginning", "ma", null),
        ("a common first name and an account's rare name", "asha " + StoredAssignments.RareAccount, null),
        ("a common first name and a common product", "asha visual", null),
        ("a word that nothing has", "qqqq", null),
        ("a product that nobody has", StoredAssignments.UnusedProduct, null),
        ("two common names that nobody has both of", "asha kenji", null),
    ];

    private async Task<int> PageAsync(AssignmentCriteria criteria, long? before)
    {
        await using var db = stored.Open();
        var found = await new AssignmentSearch(db, new AcrossAccounts(db)).FindAsync(criteria, CancellationToken.None);
        return (await found.PageAsync(before, PageSize + 1, CancellationToken.None)).Take(PageSize).Count();
    }
}
