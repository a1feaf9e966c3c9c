namespace PartnerBenefits.Domain.Partners;

/// <summary>
/// One sign-in of one person at one browser. The cookie names it and nothing else, so ending it here ends it everywhere
/// (ASVS 7.4.1).
/// </summary>
public sealed class Session : IOwnedByAccount
{
    /// <summary>Longer words of the identity provider are not kept.</summary>
    public const int WordLength = 400;

    private Session()
    {
    }

    /// <param name="length">Until it ends whatever the person does (ASVS 7.3.2).</param>
    public Session(PortalUser user, DateTime now, TimeSpan length)
        : this(now, length)
    {
        ArgumentNullException.ThrowIfNull(user);
        (AccountId, UserId) = (user.AccountId, user.Id);
    }

    /// <inheritdoc cref="Session(PortalUser, DateTime, TimeSpan)"/>
    public Session(StaffMember staff, DateTime now, TimeSpan length)
        : this(now, length)
    {
        ArgumentNullException.ThrowIfNull(staff);
        StaffId = staff.Id;
    }

    /// <inheritdoc cref="Session(PortalUser, DateTime, TimeSpan)"/>
    public Session(Newcomer newcomer, DateTime now, TimeSpan length)
        : this(now, length)
    {
        ArgumentNullException.ThrowIfNull(newcomer);
        NewcomerId = newcomer.Id;
    }

    private Session(DateTime now, TimeSpan length)
    {
        Id = SessionId.New();
        (StartedAt, EndsAt) = (now, now + length);
    }

    public SessionId Id { get; private init; }

    /// <summary>Null for staff and newcomers, as <see cref="UserId"/>.</summary>
    public PartnerAccountId? AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public PortalUserId? UserId { get; private init; }

    /// <summary>Null unless it is staff's.</summary>
    public StaffMemberId? StaffId { get; private init; }

    /// <summary>Null unless it is of a person without an account.</summary>
    public NewcomerId? NewcomerId { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; private init; }

    /// <summary>UTC, exclusive.</summary>
    public DateTime EndsAt { get; private init; }

    /// <summary>UTC. In its last quarter a session is replaced by a new one where that needs no question.</summary>
    public DateTime RenewsFrom => EndsAt - ((EndsAt - StartedAt) / 4);

    /// <summary>UTC; when the person last proved who they are, which may be long before a single sign-on. Null: nobody said.</summary>
    public DateTime? AuthenticatedAt { get; init; }

    /// <summary>Entra's <c>sid</c>, by which it tells that the person signed out there. Null: it gave none.</summary>
    public string? ProviderSession { get; init; }

    /// <summary>Entra's <c>login_hint</c>, with which signing out there needs no question. Null: it gave none.</summary>
    public string? LogoutHint { get; init; }

    /// <summary>Null where it is too long to be kept.</summary>
    public static string? Word(string? text) => text is { Length: > 0 and <= WordLength } ? text : null;
}
