namespace PartnerBenefits.Domain.Joining;

public sealed class AccessRequest : IOwnedByAccount, IVersioned
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

    public int Version { get; private set; }

    public NewcomerId NewcomerId { get; private init; }

    public string Note { get; private set; } = "";

    public DateTime AskedAt { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public bool? IsGranted { get; private set; }

    public bool CanAskAgainOn(DateOnly day) => IsGranted == false && day > DateOnly.FromDateTime(AnsweredAt!.Value);

    public void AskAgain(string note, DateTime at)
    {
        AccessRules.CanAskAgain.Require(CanAskAgainOn(DateOnly.FromDateTime(at)));
        (Note, AskedAt, AnsweredAt, IsGranted) = (note, at, null, null);
    }

    public void Settle(bool isGranted, DateTime at)
    {
        AccessRules.IsOpen.Require(AnsweredAt is null);
        (AnsweredAt, IsGranted) = (at, isGranted);
    }
}
