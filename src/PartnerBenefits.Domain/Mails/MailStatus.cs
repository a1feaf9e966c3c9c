namespace PartnerBenefits.Domain.Mails;

/// <summary>What became of the newest mails about one thing, such as a seat or an invitation: one mail for each address.</summary>
/// <remarks>Mails that were queued together count together. An older mail to an address that was corrected since counts no more.</remarks>
public sealed class MailStatus
{
    private MailStatus(IReadOnlyList<OutboxMessage> mails) => Mails = mails;

    /// <summary>At least one, in the order in which they were queued.</summary>
    public IReadOnlyList<OutboxMessage> Mails { get; }

    /// <summary>The worst state of all addresses.</summary>
    public MailState State => Mails.Select(m => m.State).MaxBy(Severity);

    public bool NeedsAttention => Mails.Any(m => m.NeedsDecision);

    /// <summary>UTC. When the last one was sent; until then, when they were queued.</summary>
    public DateTime At => Mails.Max(m => m.SentAt ?? m.QueuedAt);

    /// <summary>Returns null if there is no mail.</summary>
    public static MailStatus? Of(IEnumerable<OutboxMessage> mails)
    {
        var all = mails.OrderBy(m => m.QueuedAt).ThenBy(m => m.Id).ToList();
        return all.Count == 0 ? null : new MailStatus(all.FindAll(m => (m.Kind, m.QueuedAt) == (all[^1].Kind, all[^1].QueuedAt)));
    }

    private static int Severity(MailState state) => state switch
    {
        MailState.Failed => 7,
        MailState.Unknown => 6,
        MailState.NotKnown => 5,
        MailState.Queued => 4,
        MailState.Leased => 3,
        MailState.Sending => 2,
        MailState.Settled => 1,
        MailState.Sent => 0,
    };
}
