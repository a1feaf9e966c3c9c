using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Assignments;

/// <summary>What an assignment of a support benefit waits for, and what it brought (walkthrough, 9 to 9c).</summary>
/// <remarks>The stage is a concurrency token: of two who change it at once, the later one finds the earlier one's.</remarks>
public sealed class Activation : IOwnedByAccount
{
    /// <summary>Of an access id, and of a contract id.</summary>
    public const int IdLength = 60;

    public const int ReasonLength = 400;

    private Activation()
    {
    }

    public Activation(Assignment assignment, EmailAddress account, EmailAddress alternative, Actor by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        ActivationRules.AddressIsAnother.Require(alternative != account);
        (Assignment, AccountId, AlternativeEmail) = (assignment, assignment.AccountId, alternative);
        (RequestedByKind, RequestedById, RequestedAt) = (by.Kind, by.Id, at);
    }

    public long AssignmentId { get; private init; }

    public Assignment Assignment { get; private init; } = null!;

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public ActivationStage Stage { get; private set; }

    /// <summary>Where the instructions go beside the person's own address (walkthrough, 9b).</summary>
    public EmailAddress AlternativeEmail { get; private set; } = null!;

    public ActorKind RequestedByKind { get; private set; }

    public Guid RequestedById { get; private set; }

    /// <summary>UTC; of the last request, after a correction of what was sent back.</summary>
    public DateTime RequestedAt { get; private set; }

    /// <summary>Who works on it, or did; null until then.</summary>
    public StaffMemberId? TakenBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? TakenAt { get; private set; }

    /// <summary>Why it was sent back; null otherwise.</summary>
    public string? Reason { get; private set; }

    public string? AccessId { get; private set; }

    public string? ContractId { get; private set; }

    /// <summary>UTC; when it became active.</summary>
    public DateTime? ActiveSince { get; private set; }

    /// <summary>What the admin may change: nothing while staff work on it.</summary>
    public bool CanBeCorrected => Stage is ActivationStage.Requested or ActivationStage.SentBack;

    public bool CanBeWithdrawn => Stage is not ActivationStage.Processing;

    /// <summary>Of one that was sent back, this is also a new request.</summary>
    /// <exception cref="RuleBrokenException">Staff work on it already, or the address is the account's own.</exception>
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

    /// <exception cref="RuleBrokenException">Somebody else has taken it, or it doesn't wait any more.</exception>
    public void Take(StaffMemberId staff, DateTime at)
    {
        ActivationRules.IsRequested.Require(Stage == ActivationStage.Requested);
        (Stage, TakenBy, TakenAt) = (ActivationStage.Processing, staff, at);
    }

    /// <summary>Back to the others, by whoever took it or somebody who stands in.</summary>
    /// <exception cref="RuleBrokenException">Nobody works on it.</exception>
    public void Release()
    {
        ActivationRules.IsTaken.Require(Stage == ActivationStage.Processing);
        (Stage, TakenBy, TakenAt) = (ActivationStage.Requested, null, null);
    }

    /// <exception cref="RuleBrokenException">It isn't this person who works on it.</exception>
    public void Complete(StaffMemberId staff, string accessId, string contractId, DateTime at)
    {
        ActivationRules.IsTakenByYou.Require(Stage == ActivationStage.Processing && TakenBy == staff);
        (Stage, AccessId, ContractId, ActiveSince) = (ActivationStage.Active, accessId, contractId, at);
    }

    /// <exception cref="RuleBrokenException">It isn't this person who works on it.</exception>
    public void SendBack(StaffMemberId staff, string reason)
    {
        ActivationRules.IsTakenByYou.Require(Stage == ActivationStage.Processing && TakenBy == staff);
        (Stage, Reason) = (ActivationStage.SentBack, reason);
    }

    /// <summary>Together with its assignment.</summary>
    /// <exception cref="RuleBrokenException">Staff work on it.</exception>
    public void End()
    {
        ActivationRules.IsNotWorkedOn.Require(CanBeWithdrawn);
        Stage = ActivationStage.Ended;
    }
}
