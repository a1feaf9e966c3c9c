using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Mails;

/// <summary>
/// One mail to one address, written in the transaction of what caused it. Its text is made when it is sent, from what is
/// true then. Sent by a lease: who holds it tries, and what a dead holder left is seen by the state it left it in.
/// </summary>
/// <remarks>The state and <see cref="LeaseUntil"/> are concurrency tokens: of two who take it, one does.</remarks>
public sealed class OutboxMessage : IOwnedByAccount
{
    public const int ProblemLength = 400;

    /// <summary>Above all that one attempt may take, connecting and all answers together.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>What must be left of the lease when the mail is handed over, so that nobody takes it for dead meanwhile.</summary>
    public static readonly TimeSpan LongestHandOver = TimeSpan.FromSeconds(30);

    /// <summary>After each attempt that surely failed; after the last of them the mail has failed.</summary>
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
        ArgumentNullException.ThrowIfNull(user);
        (Kind, AccountId, UserId, To, Assignment) = (kind, user.AccountId, user.Id, to, assignment);
        (QueuedAt, NextAttemptAt) = (at, at);
    }

    /// <summary>How support is reached, to the person's own address and to the alternative one (walkthrough, 9b).</summary>
    public static IEnumerable<OutboxMessage> Instructions(PortalUser user, Activation activation, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(activation);
        return [.. new[] { user.Email, activation.AlternativeEmail }
            .Select(to => new OutboxMessage(MailKind.ActivationActive, user, to, activation.Assignment, at))];
    }

    public long Id { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public MailKind Kind { get; private init; }

    /// <summary>The person it is to, whose language it speaks.</summary>
    public PortalUserId UserId { get; private init; }

    /// <summary>The person's own address, or the alternative one of a support benefit.</summary>
    public EmailAddress To { get; private set; } = null!;

    public long? AssignmentId { get; private init; }

    /// <summary>The seat that it tells of; null for a mail about something else.</summary>
    public Assignment? Assignment { get; private init; }

    /// <summary>The order that it tells of; null for a mail about something else.</summary>
    public OrderId? OrderId { get; init; }

    /// <summary>The subscription that it tells of; null for a mail about something else.</summary>
    public SubscriptionId? SubscriptionId { get; init; }

    public MailState State { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime QueuedAt { get; private init; }

    /// <summary>UTC; not before then.</summary>
    public DateTime NextAttemptAt { get; private set; }

    /// <summary>How often it was tried since it was queued, or queued again.</summary>
    public int Attempts { get; private set; }

    /// <summary>UTC; null unless somebody has it.</summary>
    public DateTime? LeaseUntil { get; private set; }

    /// <summary>UTC; when the mail server took it.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>Why the last attempt didn't end well; never an address or a text of the mail.</summary>
    public string? Problem { get; private set; }

    public bool NeedsDecision => State is MailState.Failed or MailState.Unknown;

    /// <summary>A sender takes it, for as long as <see cref="Lease"/>.</summary>
    public void Take(DateTime now) => (State, LeaseUntil, Attempts) = (MailState.Leased, now + Lease, Attempts + 1);

    /// <summary>Its sender stops before handing it over: as if it had never been taken.</summary>
    public void PutBack() => (State, LeaseUntil, Attempts) = (MailState.Queued, null, Attempts - 1);

    public bool CanBeHandedOver(DateTime now) => State == MailState.Leased && now + LongestHandOver <= LeaseUntil;

    /// <summary>From here on it may have been taken, whatever happens.</summary>
    public void HandOver() => State = MailState.Sending;

    public void WasTaken(DateTime now) => (State, SentAt, LeaseUntil, Problem) = (MailState.Sent, now, null, null);

    /// <summary>It surely wasn't taken: tried again after a growing pause, unless the answer was final.</summary>
    public void WasRefused(string problem, bool isFinal, DateTime now)
    {
        (LeaseUntil, Problem) = (null, Shortened(problem));
        var isLast = isFinal || Attempts > Pauses.Length;
        State = isLast ? MailState.Failed : MailState.Queued;
        NextAttemptAt = isLast ? NextAttemptAt : now + Pauses[Attempts - 1];
    }

    /// <summary>Nobody waits for it any more; it was never handed over.</summary>
    public void Drop() => (State, LeaseUntil) = (MailState.Settled, null);

    /// <summary>It may have been taken. Nobody sends it again without a person's decision.</summary>
    public void MayHaveBeenTaken(string problem) => (State, LeaseUntil, Problem) = (MailState.Unknown, null, Shortened(problem));

    /// <exception cref="RuleBrokenException">It isn't failed or unknown (any more).</exception>
    public void QueueAgain(DateTime now)
    {
        MailRules.NeedsADecision.Require(NeedsDecision);
        (State, NextAttemptAt, Attempts) = (MailState.Queued, now, 0);
    }

    /// <inheritdoc cref="QueueAgain"/>
    public void Settle()
    {
        MailRules.NeedsADecision.Require(NeedsDecision);
        State = MailState.Settled;
    }

    /// <summary>The person's address was corrected before the mail went out.</summary>
    public void Readdress(EmailAddress to) => To = to;

    private static string Shortened(string problem) => problem.Length <= ProblemLength ? problem : problem[..ProblemLength];
}
