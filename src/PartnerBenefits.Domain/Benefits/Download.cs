namespace PartnerBenefits.Domain.Benefits;

/// <summary>One file to install a product with, for one language and one operating system (walkthrough, 6b to 6d).</summary>
public sealed class Download
{
    public long Id { get; private init; }

    public BenefitId BenefitId { get; init; }

    /// <summary>What is fetched; the same for all languages and operating systems of it.</summary>
    public BilingualText Name { get; init; } = BilingualText.None;

    /// <summary>Culture name of the product's display language, such as <c>pt-BR</c>.</summary>
    public string Language { get; init; } = "";

    public OperatingSystemType OperatingSystem { get; init; }

    /// <summary>Such as ISO or EXE.</summary>
    public string Format { get; init; } = "";

    public long SizeInBytes { get; init; }

    /// <summary>64 hexadecimal digits, lower case.</summary>
    public string Sha256 { get; init; } = "";

    public string Url { get; init; } = "";
}
