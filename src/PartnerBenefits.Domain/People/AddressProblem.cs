namespace PartnerBenefits.Domain.People;

/// <summary>Why a text is no e-mail address that the portal can use.</summary>
public enum AddressProblem
{
    HasNameBeside,
    IsSeveral,
    HasSpace,
    HasOtherLetters,
    HasNoAt,
    IsTooLong,
    HasBadDomain,
    HasBadMailbox,
}
