namespace PartnerBenefits.Domain.People;

/// <summary>One sign-in in one browser. The cookie contains only its id, so ending it here takes effect everywhere.</summary>
public sealed class Session : IOwnedByAccount
{
    public const int WordLength = 400;

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

    public DateTime StartedAt { get; private init; }

    public DateTime EndsAt { get; private init; }

    /// <summary>Start of the last quarter, in which the session is replaced if this needs no question to the person.</summary>
    public DateTime RenewsFrom => EndsAt - ((EndsAt - StartedAt) / 4);

    /// <summary>UTC time when the person last proved who they are; null if the provider doesn't say.</summary>
    public DateTime? AuthenticatedAt { get; init; }

    /// <summary>Claim <c>sid</c>, with which Entra reports that the person signed out there; null if it sent none.</summary>
    public string? ProviderSession { get; init; }

    /// <summary>Claim <c>login_hint</c>, with which Entra signs the person out without asking; null if it sent none.</summary>
    public string? LogoutHint { get; init; }

    public static string? Word(string? text) => text is { Length: > 0 and <= WordLength } ? text : null;
}
