namespace PartnerBenefits.Domain.Offers;

public sealed class TermsSection
{
    public const int HeadingLength = 200;
    public const int TextLength = 2000;

    private TermsSection()
    {
    }

    public TermsSection(int position, BilingualText heading, BilingualText text) => (Position, Heading, Text) = (position, heading, text);

    public int Version { get; private init; }

    public int Position { get; private init; }

    public BilingualText Heading { get; private init; } = BilingualText.None;

    public BilingualText Text { get; private init; } = BilingualText.None;
}
