namespace PartnerBenefits.Domain;

/// <summary>Something that people edit in forms. A form carries the version that it was read at.</summary>
public interface IVersioned
{
    /// <summary>Rises by one with each stored change. Own settings, such as the language, don't count.</summary>
    int Version { get; }
}
