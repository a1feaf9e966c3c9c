namespace PartnerBenefits.Domain.Orders;

public sealed class AgreementSection
{
    public const int HeadingLength = 200;
    public const int TextLength = 2000;

    private AgreementSection()
    {
    }

    public AgreementSection(int position, BilingualText heading, BilingualText text) =>
        (Position, Heading, Text) = (position, heading, text);

    public int Version { get; private init; }

    public int Position { get; private init; }

    public BilingualText Heading { get; private init; } = BilingualText.None;

    public BilingualText Text { get; private init; } = BilingualText.None;
}
