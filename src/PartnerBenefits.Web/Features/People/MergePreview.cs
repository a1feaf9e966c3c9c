using PartnerBenefits.Web.Features.Seats;

namespace PartnerBenefits.Web.Features.People;

/// <summary>What merging two entries would do, as <see cref="MergeUsers"/> does it.</summary>
public sealed record MergePreview(
    PortalUser Stays, PortalUser Goes, IReadOnlyList<PersonBenefit> StaysHas, IReadOnlyList<PersonBenefit> GoesHas, PartnerRoles Manager)
{
    public PartnerRoles Roles => Stays.Roles | (Goes.IsActive ? Goes.Roles : PartnerRoles.None);

    /// <summary>Benefits of which both have a seat, so that one seat is given back.</summary>
    public IReadOnlyList<PersonBenefit> OfBoth => [.. GoesHas.Where(b => StaysHas.Any(other => other.Row.Id == b.Row.Id))];

    public IReadOnlyList<PersonBenefit> Moving => [.. GoesHas.Except(OfBoth)];

    public Rule? WhyNot =>
        Goes.ObjectId is not null ? MergeRules.NobodySignedInWithIt
        : !Stays.IsActive ? MergeRules.StayingIsActive
        : !Manager.MayManage(Stays.Roles) || !Manager.MayManage(Goes.Roles) ? UserRules.IsYoursToManage
        : Moving.Any(b => b.Activation?.AlternativeEmail == Stays.Email) ? MergeRules.AddressIsNotTheAlternative
        : null;
}
