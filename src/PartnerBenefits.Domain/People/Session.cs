namespace PartnerBenefits.Domain.People;

/// <summary>One sign-in in one browser. The cookie contains only its id, so ending it here takes effect everywhere.</summary>
public sealed class Session : IOwnedByAccount
{
    public const int WordLength = 400;

    public const int DeviceLength = 60;

    /// <summary>How many one person may have. The next one ends the oldest.</summary>
    public const int MostOfOnePerson = 20;

    /// <summary>After a try to renew that failed, the next one waits this long.</summary>
    public static readonly TimeSpan PauseOfRenewal = TimeSpan.FromMinutes(5);

    /// <summary>A request is noted only if the last noted one is older than this, so that most requests write nothing.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    private Session()
    {
    }

    public Session(PortalUser user, DateTime now, TimeSpan length)
        : this(now, length)
    {
        (AccountId, UserId) = (user.AccountId, user.Id);
    }

    public Session(StaffMember staff, DateTime now, TimeSpan length)
        : this(now, length)
    {
        StaffId = staff.Id;
    }

    public Session(Newcomer newcomer, DateTime now, TimeSpan length)
        : this(now, length)
    {
        NewcomerId = newcomer.Id;
    }

    private Session(DateTime now, TimeSpan length)
    {
        Id = SessionId.New();
        (StartedAt, EndsAt) = (now, now + length);
    }

    public SessionId Id { get; private init; }

    public PartnerAccountId? AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public PortalUserId? UserId { get; private init; }

    public StaffMemberId? StaffId { get; private init; }

    public NewcomerId? NewcomerId { get; private init; }

    public Actor Person => UserId is { } user ? Actor.For(user) : StaffId is { } staff ? Actor.For(staff) : Actor.For(NewcomerId!.Value);

    public DateTime StartedAt { get; private init; }

    public DateTime EndsAt { get; private init; }

    /// <summary>UTC time of the last try to renew; null before the first. A try that succeeds replaces the session.</summary>
    public DateTime? RenewalTriedAt { get; private init; }

    /// <summary>UTC time from which a page may renew the session if this needs no question to the person: its last quarter.</summary>
    public DateTime RenewsFrom
    {
        get
        {
            var lastQuarter = EndsAt - ((EndsAt - StartedAt) / 4);
            return RenewalTriedAt + PauseOfRenewal is { } next && next > lastQuarter ? next : lastQuarter;
        }
    }

    /// <summary>UTC time of a late request; null if there was none after the beginning. Written every few minutes only.</summary>
    public DateTime? LastSeenAt { get; private init; }

    /// <summary>Browser and system, such as "Edge, Windows"; null if the browser didn't say or isn't known.</summary>
    public string? Device { get; init; }

    /// <summary>UTC time when the person last proved who they are; null if the provider doesn't say.</summary>
    public DateTime? AuthenticatedAt { get; init; }

    /// <summary>Claim <c>sid</c>, with which Entra reports that the person signed out there; null if it sent none.</summary>
    public string? ProviderSession { get; init; }

    /// <summary>Claim <c>login_hint</c>, with which Entra signs the person out without asking; null if it sent none.</summary>
    public string? LogoutHint { get; init; }

    public static string? Word(string? text) => text is { Length: > 0 and <= WordLength } ? text : null;
}
