namespace PartnerBenefits.Domain;

/// <summary>The id of something that has an address. Made by us as a version 7 Guid, so ids sort by their making.</summary>
public interface IGuidId<TSelf>
    where TSelf : struct, IGuidId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
