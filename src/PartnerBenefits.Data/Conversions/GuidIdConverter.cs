using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartnerBenefits.Data.Conversions;

public sealed class GuidIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From(value))
    where TId : struct, IGuidId<TId>
{
    // An expression tree can't call a static interface member.
    private static TId From(Guid value) => TId.From(value);
}
