using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBenefits.Data.Configurations;

internal static class BilingualTextConfiguration
{
    public static void HasLengths(this ComplexPropertyBuilder<BilingualText> text, int length)
    {
        text.Property(t => t.En).HasMaxLength(length);
        text.Property(t => t.Fr).HasMaxLength(length);
    }
}
