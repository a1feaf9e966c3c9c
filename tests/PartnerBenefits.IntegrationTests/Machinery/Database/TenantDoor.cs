using System.Text.RegularExpressions;

namespace PartnerBenefits.IntegrationTests.Machinery.Database;

/// <summary>
/// Finds source text that reads accounts' data past the methods that take an account. It reads text, so tests can plant an offence.
/// </summary>
internal sealed partial class TenantDoor(IReadOnlyCollection<string> doors)
{
    /// <summary>
    /// Keys in stock and heartbeats belong to no account, and a session can be ended, and an old mail deleted, whoever it belongs to.
    /// </summary>
    private static readonly Dictionary<string, string[]> OtherDoors = new()
    {
        ["KeyStock.cs"] = ["StockOf", "ClaimableOf", "SetAsideOf"],
        ["OldMails.cs"] = ["AnyOf"],
        ["Sessions.cs"] = ["AnyOf", "OfProvider", "EndingAfter", "Only", "OpenOf", "OfEverybody"],
        ["WriteHealth.cs"] = ["HeartbeatOf"],
    };

    private static readonly (Regex What, string[] AllowedIn)[] Refused =
    [
        (IgnoresFilters(), []),
        (SqlText(), ["DatabaseStart.cs", "Renumbering.cs", "ServerClock.cs"]),
        (Sets(), ["PortalDb.cs"]),
        (AllUsers(), ["PortalDb.cs", "SignIn.cs", "Sessions.cs", "AcrossAccounts.cs", "CalendarFeeds.cs"]),
        (AllSessions(), ["PortalDb.cs", "Sessions.cs"]),
        (AllOthers(), ["PortalDb.cs", "AcrossAccounts.cs", "Numbers.cs", "CalendarFeeds.cs", "MailBudgetCheck.cs"]),
        (Saves(), [
            "UnitOfWork.cs", "KeyStock.cs", "KeyProtection.cs", "CatalogueLoader.cs", "DemoData.cs", "SeatMove.cs", "WriteHealth.cs"]),
    ];

    private static readonly string[] AcrossAllowedIn =
    [
        "PartnerBenefits.Data/",
        "PartnerBenefits.Web/Mail/",
        "PartnerBenefits.Web/Features/Subscriptions/Scheduling/",
        "PartnerBenefits.Web/Features/SupportDesk/",
        "PartnerBenefits.Web/Commands/ListAccountsCommand.cs",
        "PartnerBenefits.Web/PortalSetup.cs",
    ];

    public static IEnumerable<string> OffencesAcross(string path, string text) =>
        Array.Exists(AcrossAllowedIn, allowed => path.StartsWith(allowed, StringComparison.Ordinal))
            ? []
            : Across().Matches(Comments().Replace(text, "")).Select(found => $"{path}: {found.Value}");

    public IEnumerable<string> Offences(string file, string text)
    {
        var code = Comments().Replace(text, "");
        foreach (var found in Refused.Where(r => !r.AllowedIn.Contains(file)).SelectMany(r => r.What.Matches(code)))
        {
            yield return $"{file}: {found.Value}";
        }

        var allowed = doors.Concat(OtherDoors.GetValueOrDefault(file, []));
        foreach (Match write in BulkWrites().Matches(code))
        {
            var receiver = Receiver(code, write.Index);
            if (!allowed.Any(door => Regex.IsMatch(receiver, $@"^(\w+\s*\.\s*)?{door}\(")))
            {
                yield return $"{file}: {receiver}{write.Value}";
            }
        }
    }

    private static string Receiver(string code, int end)
    {
        var (start, depth) = (end, 0);
        for (; start > 0; start--)
        {
            var c = code[start - 1];
            depth += c switch { ')' or ']' or '}' => 1, '(' or '[' or '{' => -1, _ => 0 };
            if (depth < 0 || (depth == 0 && c is ';' or '=' or '>' or ',' or '?' or ':' or '}'))
            {
                break;
            }
        }

        return Keywords().Replace(code[start..end].Trim(), "");
    }

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\.\s*(Execute(Update|Delete)(Async)?|LockRowsAsync)\b")]
    private static partial Regex BulkWrites();

    [GeneratedRegex(@"^((await|return)\s+)+")]
    private static partial Regex Keywords();

    [GeneratedRegex(@"IgnoreQueryFilters")]
    private static partial Regex IgnoresFilters();

    [GeneratedRegex(@"FromSql\w*|ExecuteSql\w*|\bSqlQuery\w*|CommandText")]
    private static partial Regex SqlText();

    [GeneratedRegex(@"\bSet(<\w+>)\s*\(")]
    private static partial Regex Sets();

    [GeneratedRegex(@"\bAcrossAccounts\b")]
    private static partial Regex Across();

    [GeneratedRegex(@"\bAllUsers\b")]
    private static partial Regex AllUsers();

    [GeneratedRegex(@"\bAllSessions\b")]
    private static partial Regex AllSessions();

    [GeneratedRegex(
        @"\bAll(Entitlements|Assignments|Activations|Mail|Memberships|LevelRequests|Subscriptions|Orders|CancellationRequests|"
            + @"CalendarFeeds)\b")]
    private static partial Regex AllOthers();

    [GeneratedRegex(@"\bSaveChanges(Async)?\b")]
    private static partial Regex Saves();
}
