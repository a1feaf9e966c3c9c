namespace PartnerBenefits.Domain.Partners;

/// <summary>A newcomer of an organisation that has an account asks its admins for access. One for each: after a refusal they can ask once more, from the next day on.</summary>
/// <remarks>When it was answered is a concurrency token.</remarks>
public sealed class AccessRequest : IOwnedByAccount
{
    public const int NoteLength = 400;

    private AccessRequest()
    {
    }

    public AccessRequest(PartnerAccountId account, NewcomerId newcomer, string note, DateTime at)
    {
        Id = AccessRequestId.New();
        (AccountId, NewcomerId, Note, AskedAt) = (account, newcomer, note, at);
    }

    public AccessRequestId Id { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public NewcomerId NewcomerId { get; private init; }

    /// <summary>What they say to the admins; may be empty.</summary>
    public string Note { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTime? AnsweredAt { get; private set; }

    public bool? IsGranted { get; private set; }

    public bool CanAskAgainOn(DateOnly day) => IsGranted == false && day > DateOnly.FromDateTime(AnsweredAt!.Value);

    /// <exception cref="RuleBrokenException">It waits already, or was refused only today.</exception>
    public void AskAgain(string note, DateTime at)
    {
        AccessRules.CanAskAgain.Require(CanAskAgainOn(DateOnly.FromDateTime(at)));
        (Note, AskedAt, AnsweredAt, IsGranted) = (note, at, null, null);
    }

    /// <exception cref="RuleBrokenException">It was answered meanwhile.</exception>
    public void Settle(bool isGranted, DateTime at)
    {
        AccessRules.IsOpen.Require(AnsweredAt is null);
        (AnsweredAt, IsGranted) = (at, isGranted);
    }
}
