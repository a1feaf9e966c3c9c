namespace PartnerBenefits.Data.Searching;

/// <summary>One folded word by which a person, an account or a benefit is found (see <see cref="Folding"/>).</summary>
/// <param name="TargetId">Of a PortalUser, a PartnerAccount or a Benefit.</param>
public sealed record SearchWord(SearchTarget Target, Guid TargetId, string Word)
{
    public const int WordLength = 60;
}
