namespace PartnerBenefits.IntegrationTests.Machinery.Model;

/// <summary>A plain model of an account: lists, no database, and no code of the portal but the sentences that people read.</summary>
internal sealed class PlainAccount
{
    public const int Units = 5;

    public static readonly (string Code, int Seats)[] Seats = [("vs-professional", 3), ("vsts-account", 1),
        ("azure-credit", 1), ("support-onprem", 1)];

    public static readonly (string Code, string? Pool, bool IsCloud)[] Keys =
    [
        ("intune", "management", true), ("sc-2016-cms-choice", "management", false), ("office365-e3", "productivity", true),
        ("crm-online-pro", null, true),
    ];

    public static readonly string[] Pools = ["productivity", "management"];

    private readonly Dictionary<string, int> earned = Keys.ToDictionary(k => k.Code, _ => 0);
    private readonly Dictionary<string,
        (int Cloud, int LeastCloud, int LeastOther)?> splits = Pools.ToDictionary(p => p, _ => ((int, int, int)?)null);

    public const int Admin = 0;

    public HashSet<int> Disabled { get; } = [];

    public Dictionary<string, HashSet<int>> Has { get; } = Seats.ToDictionary(s => s.Code, _ => new HashSet<int>());

    public HashSet<string> Claimed { get; } = [];

    public int? CloudOf(string pool) => splits[pool]?.Cloud;

    public string? Do(Step step) => step.Kind switch
    {
        StepKind.Assign => Assign(Seats[step.Number], step.Person),
        StepKind.Remove => Has[Seats[step.Number].Code].Remove(step.Person) ? null : AssignmentRules.IsStillAssigned.Refusal,
        StepKind.Disable => Nothing(step.Person == Admin || Disabled.Add(step.Person)),
        StepKind.Enable => Nothing(Disabled.Remove(step.Person)),
        StepKind.Earn => Nothing((earned[Keys[step.Number].Code] += Math.Max(1, step.Units)) > 0),
        StepKind.Split => Split(Pools[step.Number % 2], step.Units),
        _ => GetKeys(Keys[step.Number]),
    };

    public int QuantityOf((string Code, string? Pool, bool IsCloud) key) =>
        earned[key.Code] + (key.Pool is null || splits[key.Pool] is not { } split ? 0
        : key.IsCloud ? split.Cloud : Units - split.Cloud);

    private string? Assign((string Code, int Seats) benefit, int person)
    {
        var refusal = Has[benefit.Code].Count >= benefit.Seats ? AssignmentRules.SeatIsLeft
            : benefit.Code == "azure-credit" && person != Admin ? AssignmentRules.OnlyOneself
            : Disabled.Contains(person) ? AssignmentRules.UserIsActive
            : Has[benefit.Code].Contains(person) ? AssignmentRules.UserHasNone
            : null;
        if (refusal is null)
        {
            Has[benefit.Code].Add(person);
        }

        return refusal?.Refusal;
    }

    private string? Split(string pool, int cloud)
    {
        var (leastCloud, leastOther) = splits[pool] is { } now ? (now.LeastCloud, now.LeastOther) : (0, 0);
        var refusal = cloud is < 0 or > Units ? PoolRules.UnitsAreThere
            : cloud < leastCloud ? PoolRules.CloudIsNotFixed
            : Units - cloud < leastOther ? PoolRules.OnPremisesIsNotFixed
            : null;
        if (refusal is null)
        {
            splits[pool] = (cloud, leastCloud, leastOther);
        }

        return refusal?.Refusal;
    }

    private string? GetKeys((string Code, string? Pool, bool IsCloud) key)
    {
        if (Claimed.Contains(key.Code))
        {
            return null;
        }

        if (QuantityOf(key) == 0)
        {
            return key.Pool is null ? BenefitStatus.NotEarned.Why
                : splits[key.Pool] is null ? BenefitStatus.ToChoose.Why
                : BenefitStatus.OtherSide.Why;
        }

        Claimed.Add(key.Code);
        if (key.Pool is not null && splits[key.Pool] is { } split)
        {
            splits[key.Pool] = key.IsCloud ? split with { LeastCloud = split.Cloud } : split with { LeastOther = Units - split.Cloud };
        }

        return null;
    }

    private static string? Nothing(bool _) => null;
}
