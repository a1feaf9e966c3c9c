namespace PartnerBenefits.Domain.Seats;

/// <summary>The stage is a concurrency token, so the second of two simultaneous changes fails.</summary>
public sealed class Activation : IOwnedByAccount, IVersioned
{
    public const int IdLength = 60;

    public const int ReasonLength = 400;

    private Activation()
    {
    }

    public Activation(Assignment assignment, EmailAddress account, EmailAddress alternative, Actor by, DateTime at)
    {
        ActivationRules.AddressIsAnother.Require(alternative != account);
        (Assignment, AccountId, AlternativeEmail) = (assignment, assignment.AccountId, alternative);
        (RequestedByKind, RequestedById, RequestedAt) = (by.Kind, by.Id, at);
    }

    public long AssignmentId { get; private init; }

    public Assignment Assignment { get; private init; } = null!;

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public int Version { get; private set; }

    public ActivationStage Stage { get; private set; }

    public EmailAddress AlternativeEmail { get; private set; } = null!;

    public ActorKind RequestedByKind { get; private set; }

    public Guid RequestedById { get; private set; }

    public DateTime RequestedAt { get; private set; }

    public StaffMemberId? TakenBy { get; private set; }

    public DateTime? TakenAt { get; private set; }

    public string? Reason { get; private set; }

    public string? AccessId { get; private set; }

    public string? ContractId { get; private set; }

    public DateTime? ActiveSince { get; private set; }

    public bool CanBeCorrected => Stage is ActivationStage.Requested or ActivationStage.SentBack;

    public bool CanBeWithdrawn => Stage is not (ActivationStage.Processing or ActivationStage.NotKnown);

    public void Correct(EmailAddress account, EmailAddress alternative, Actor by, DateTime at)
    {
        ActivationRules.IsNotWorkedOn.Require(CanBeCorrected);
        ActivationRules.AddressIsAnother.Require(alternative != account);
        AlternativeEmail = alternative;
        if (Stage == ActivationStage.SentBack)
        {
            (Stage, Reason, TakenBy, TakenAt) = (ActivationStage.Requested, null, null, null);
            (RequestedByKind, RequestedById, RequestedAt) = (by.Kind, by.Id, at);
        }
    }

    public void Take(StaffMemberId staff, DateTime at)
    {
        ActivationRules.IsRequested.Require(Stage == ActivationStage.Requested);
        (Stage, TakenBy, TakenAt) = (ActivationStage.Processing, staff, at);
    }

    public void Release()
    {
        ActivationRules.IsTaken.Require(Stage == ActivationStage.Processing);
        (Stage, TakenBy, TakenAt) = (ActivationStage.Requested, null, null);
    }

    public void Complete(StaffMemberId staff, string accessId, string contractId, DateTime at)
    {
        ActivationRules.IsTakenByYou.Require(Stage == ActivationStage.Processing && TakenBy == staff);
        (Stage, AccessId, ContractId, ActiveSince) = (ActivationStage.Active, accessId, contractId, at);
    }

    public void SendBack(StaffMemberId staff, string reason)
    {
        ActivationRules.IsTakenByYou.Require(Stage == ActivationStage.Processing && TakenBy == staff);
        (Stage, Reason) = (ActivationStage.SentBack, reason);
    }

    public void End()
    {
        ActivationRules.IsNotWorkedOn.Require(CanBeWithdrawn);
        Stage = ActivationStage.Ended;
    }
}
