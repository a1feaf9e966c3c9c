namespace PartnerBenefits.Domain.Catalogue;

public sealed class Download
{
    public long Id { get; private init; }

    public BenefitId BenefitId { get; init; }

    public BilingualText Name { get; init; } = BilingualText.None;

    public string Language { get; init; } = "";

    public OperatingSystemType OperatingSystem { get; init; }

    public string Format { get; init; } = "";

    public long SizeInBytes { get; init; }

    public string Sha256 { get; init; } = "";

    public string Url { get; init; } = "";
}
