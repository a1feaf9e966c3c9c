namespace PartnerBenefits.Domain.Mails;

/// <summary>One mail to one address, written in the transaction that causes it. Its text is composed when it is sent.</summary>
/// <remarks>The state and <see cref="LeaseUntil"/> are concurrency tokens, so only one sender can take a mail.</remarks>
public sealed class OutboxMessage : IOwnedByAccount
{
    public const int ProblemLength = 400;

    /// <summary>Time for which a sender reserves a mail. It is longer than one attempt can take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>Time that must be left of the lease at the handover, so that no other sender takes the mail.</summary>
    public static readonly TimeSpan LongestHandOver = TimeSpan.FromSeconds(30);

    /// <summary>A lease that ends later than this from now was made by a clock that was wrong. Instances may be minutes apart.</summary>
    public static readonly TimeSpan LongestLease = Lease + TimeSpan.FromMinutes(5);

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(12),
    ];

    private OutboxMessage()
    {
    }

    public OutboxMessage(MailKind kind, PortalUser user, EmailAddress to, Assignment? assignment, DateTime at)
    {
        (Kind, AccountId, UserId, To, Assignment) = (kind, user.AccountId, user.Id, to, assignment);
        (QueuedAt, NextAttemptAt) = (at, at);
    }

    public static IEnumerable<OutboxMessage> Instructions(PortalUser user, Activation activation, DateTime at)
    {
        return [.. new[] { user.Email, activation.AlternativeEmail }
            .Select(to => new OutboxMessage(MailKind.ActivationActive, user, to, activation.Assignment, at))];
    }

    public long Id { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public MailKind Kind { get; private init; }

    public PortalUserId UserId { get; private init; }

    public EmailAddress To { get; private set; } = null!;

    public long? AssignmentId { get; private init; }

    public Assignment? Assignment { get; private init; }

    public OrderId? OrderId { get; init; }

    public SubscriptionId? SubscriptionId { get; init; }

    public MailState State { get; private set; }

    public DateTime QueuedAt { get; private init; }

    public DateTime NextAttemptAt { get; private set; }

    public int Attempts { get; private set; }

    public DateTime? LeaseUntil { get; private set; }

    public DateTime? SentAt { get; private set; }

    /// <summary>Null for a mail of the portal itself, and for one from before this was recorded.</summary>
    public ActorKind? CausedByKind { get; private set; }

    public Guid? CausedById { get; private set; }

    /// <summary>Reason why the last attempt failed. It never contains an address or text of the mail.</summary>
    public string? Problem { get; private set; }

    public bool NeedsDecision => State is MailState.Failed or MailState.Unknown;

    /// <summary>Its sender has died, or had a clock that was far ahead.</summary>
    public bool IsLeaseOver(DateTime now) => LeaseUntil <= now || (LeaseUntil > now + LongestLease && !IsOfWrongDay(now));

    /// <summary>The portal made it for a day that hasn't come. People's mails are wanted, whatever the clock said.</summary>
    public bool IsOfWrongDay(DateTime now) => CausedByKind is null && QueuedAt > now + ClockLook.Tolerance;

    /// <summary>Its time has come, or is further away than any pause.</summary>
    public bool IsDue(DateTime now) =>
        NextAttemptAt <= now || (NextAttemptAt > now + ClockLook.Tolerance && !IsOfWrongDay(now));

    public void CauseBy(Actor actor) => (CausedByKind, CausedById) = (actor.Kind, actor.Id);

    public void Take(DateTime now) => (State, LeaseUntil, Attempts) = (MailState.Leased, now + Lease, Attempts + 1);

    public void PutBack() => (State, LeaseUntil, Attempts) = (MailState.Queued, null, Attempts - 1);

    public bool CanBeHandedOver(DateTime now) => State == MailState.Leased && now + LongestHandOver <= LeaseUntil;

    public void HandOver() => State = MailState.Sending;

    public void MarkSent(DateTime now) => (State, SentAt, LeaseUntil, Problem) = (MailState.Sent, now, null, null);

    public void RecordFailure(string problem, bool isFinal, DateTime now)
    {
        (LeaseUntil, Problem) = (null, Shortened(problem));
        var isLast = isFinal || Attempts > Pauses.Length;
        State = isLast ? MailState.Failed : MailState.Queued;
        NextAttemptAt = isLast ? NextAttemptAt : now + Pauses[Attempts - 1];
    }

    public void Drop() => (State, LeaseUntil) = (MailState.Settled, null);

    public void MarkUnknown(string problem) => (State, LeaseUntil, Problem) = (MailState.Unknown, null, Shortened(problem));

    public void QueueAgain(DateTime now)
    {
        MailRules.NeedsADecision.Require(NeedsDecision);
        (State, NextAttemptAt, Attempts) = (MailState.Queued, now, 0);
    }

    public void Settle()
    {
        MailRules.NeedsADecision.Require(NeedsDecision);
        State = MailState.Settled;
    }

    public void Readdress(EmailAddress to) => To = to;

    private static string Shortened(string problem) => problem.Length <= ProblemLength ? problem : problem[..ProblemLength];
}
